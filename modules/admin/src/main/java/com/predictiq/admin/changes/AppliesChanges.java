package com.predictiq.admin.changes;

import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Applies the changes whose time has come, and lets go of those nobody agreed to. */
@ApplicationScoped
class AppliesChanges implements Job {

  private static final int MOST_AT_ONCE = 100;

  private final ChangeDesk desk;

  @Inject
  AppliesChanges(ChangeDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "admin.applies-changes";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  public int run() {
    int applied = 0;
    while (applied < MOST_AT_ONCE && desk.applyNext()) {
      applied++;
    }
    return applied + desk.lapse();
  }
}
