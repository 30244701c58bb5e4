package com.predictiq.admin.rest;

import com.predictiq.admin.CircuitBreaker.State;
import com.predictiq.platform.Breaker.Hold;
import com.predictiq.platform.Breaker.Trip;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the switch stands. */
public record CircuitBreakerResponse(
    String state,
    Optional<Instant> since,
    Optional<String> reason,
    Optional<String> by,
    List<Hold> holds,
    Optional<Trip> trip,
    List<StoppedResponse> stopped) {

  /** A way out that is closed. */
  public record StoppedResponse(String operation, Instant since, String reason, String by) {}

  static CircuitBreakerResponse of(State state) {
    return new CircuitBreakerResponse(
        state.position().name(),
        state.since(),
        state.reason(),
        state.by(),
        state.holds(),
        state.trip(),
        state.stops().stream()
            .map(
                stop ->
                    new StoppedResponse(
                        stop.operation().wire(), stop.since(), stop.reason(), stop.by()))
            .toList());
  }
}
