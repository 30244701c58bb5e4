package com.predictiq.mail.notices;

import com.predictiq.mail.notices.RoundStore.Round;
import com.predictiq.platform.Bites;
import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Writes each member the summary of their week, on their Monday morning. */
@ApplicationScoped
class WritesSummaries implements Job {

  private static final int MOST_BITES = 200;

  private final Morning morning;

  @Inject
  WritesSummaries(Morning morning) {
    this.morning = morning;
  }

  @Override
  public String name() {
    return "mail.writes-summaries";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  @Override
  public int run() {
    return Bites.take(MOST_BITES, () -> morning.bite(Round.SUMMARY));
  }
}
