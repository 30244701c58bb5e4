package com.predictiq.oracle.internal;

import com.predictiq.oracle.sources.PriceSource;
import com.predictiq.platform.DatabaseFailure;
import com.predictiq.platform.Dependency;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How a source far away does, as the rounds found it; it is not asked once more for it. Readiness
 * has nothing to do with it: the house serves without prices.
 */
class SourceDependency implements Dependency {

  private final PriceSource source;
  private final SourceStates states;
  private final InstantSource clock;

  SourceDependency(PriceSource source, SourceStates states, InstantSource clock) {
    this.source = source;
    this.states = states;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "oracle." + source.name();
  }

  @Override
  public State probe() {
    if (!source.enabled()) {
      return State.off("no address is set for it");
    }
    try {
      return states.of(source.name()).map(this::told).orElse(State.up("not asked yet"));
    } catch (DatabaseFailure away) {
      return State.down("nobody knows while the database is away");
    }
  }

  private State told(SourceStates.SourceState state) {
    String answered = state.answeredAt().map(this::ago).orElse("it has never answered");
    return state.isUp() ? State.up(answered) : State.down(state.failure() + "; " + answered);
  }

  private String ago(Instant time) {
    return Optional.of(Duration.between(time, clock.instant()).toSeconds())
        .map(seconds -> "answered " + Math.max(0, seconds) + " s ago")
        .orElseThrow();
  }
}
