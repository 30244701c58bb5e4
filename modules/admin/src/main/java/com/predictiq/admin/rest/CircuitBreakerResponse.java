package com.predictiq.admin.rest;

import com.predictiq.admin.CircuitBreaker.State;
import java.time.Instant;
import java.util.Optional;

/** How the switch stands. */
public record CircuitBreakerResponse(
    String state, Optional<Instant> since, Optional<String> reason, Optional<String> by) {

  static CircuitBreakerResponse of(State state) {
    return new CircuitBreakerResponse(
        state.position().name(), state.since(), state.reason(), state.by());
  }
}
