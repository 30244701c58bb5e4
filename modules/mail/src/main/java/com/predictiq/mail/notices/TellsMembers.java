package com.predictiq.mail.notices;

import com.predictiq.platform.Bites;
import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Tells members what was announced, bite by bite, each in a transaction of its own. It is also run
 * as soon as something is announced; its own time is for what a dead node left behind.
 */
@ApplicationScoped
class TellsMembers implements Job {

  static final String NAME = "mail.tells-members";

  private static final int MOST_BITES = 200;

  private final TellingBites bites;

  @Inject
  TellsMembers(TellingBites bites) {
    this.bites = bites;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(30);
  }

  @Override
  public int run() {
    return Bites.take(MOST_BITES, () -> bites.bite() ? 1 : 0);
  }
}
