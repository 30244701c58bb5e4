package com.predictiq.mail.notices;

import com.predictiq.mail.notices.RoundStore.Round;
import com.predictiq.platform.Bites;
import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Writes what each member staked since their last receipt, on their morning. A stake itself tells
 * nobody: it is the hottest path of the house, and a letter for each would be one more row in it.
 */
@ApplicationScoped
class WritesReceipts implements Job {

  private static final int MOST_BITES = 200;

  private final Morning morning;

  @Inject
  WritesReceipts(Morning morning) {
    this.morning = morning;
  }

  @Override
  public String name() {
    return "mail.writes-receipts";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  @Override
  public int run() {
    return Bites.take(MOST_BITES, () -> morning.bite(Round.RECEIPTS));
  }
}
