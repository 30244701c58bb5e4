package com.predictiq.mail.internal;

import com.predictiq.platform.Bites;
import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Makes letters of issues whose time has come, bite by bite. */
@ApplicationScoped
class HandsOutIssues implements Job {

  static final String NAME = "mail.hands-out-issues";

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
    return Bites.takeFrom(MOST_BITES, bites::bite);
  }
}
