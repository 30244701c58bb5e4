package com.predictiq.platform.internal;

import com.predictiq.platform.Dependency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Tells everybody who looks when the clock is not the true one. */
@ApplicationScoped
class ShowsRehearsal implements Dependency {

  private final PlatformConfig config;
  private final InstantSource clock;

  @Inject
  ShowsRehearsal(PlatformConfig config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "rehearsal-clock";
  }

  @Override
  public State probe() {
    return config
        .clockAheadFile()
        .map(file -> State.up("a rehearsal: it is taken to be " + clock.instant()))
        .orElseGet(() -> State.off("the time is the true one"));
  }
}
