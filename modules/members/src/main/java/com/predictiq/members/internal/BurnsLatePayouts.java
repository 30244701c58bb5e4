package com.predictiq.members.internal;

import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Looks now and then whether a market has paid somebody who was erased. Twice as long after each
 * look, so that the work does not grow with everybody who ever left.
 */
@ApplicationScoped
class BurnsLatePayouts implements Job {

  private static final int AT_ONCE = 100;

  private final Erasure erasure;
  private final InstantSource clock;

  @Inject
  BurnsLatePayouts(Erasure erasure, InstantSource clock) {
    this.erasure = erasure;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "members.burns-late-payouts";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public int run() {
    int all = 0;
    int some = AT_ONCE;
    while (some == AT_ONCE) {
      some = erasure.burnLatePayouts(clock.instant(), AT_ONCE);
      all += some;
    }
    return all;
  }
}
