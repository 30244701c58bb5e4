package com.predictiq.markets.internal;

import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;

/** A key is good for a week, which is longer than anybody tries again. */
@ApplicationScoped
class ForgetsCreationKeys implements Job {

  private static final Duration REMEMBERED = Duration.ofDays(7);

  private final CreationKeys keys;
  private final InstantSource clock;

  @Inject
  ForgetsCreationKeys(CreationKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "markets.forgets-creation-keys";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public int run() {
    return keys.forgetBefore(clock.instant().minus(REMEMBERED));
  }
}
