package com.predictiq.mail.internal;

import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Makes letters of issues whose time has come, bite by bite. */
@ApplicationScoped
class HandsOutIssues implements Job {

  static final String NAME = "mail.hands-out-issues";

  /** In one run; the rest waits for the next, so that the lease of the job is kept. */
  private static final int MOST_BITES = 100;

  private final IssueBites bites;

  @Inject
  HandsOutIssues(IssueBites bites) {
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
    int readers = 0;
    Optional<Integer> bitten = bites.bite();
    for (int i = 1; i < MOST_BITES && bitten.isPresent(); i++) {
      readers += bitten.get();
      bitten = bites.bite();
    }
    return readers + bitten.orElse(0);
  }
}
