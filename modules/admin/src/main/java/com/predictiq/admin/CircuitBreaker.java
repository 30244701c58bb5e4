package com.predictiq.admin;

import java.time.Instant;
import java.util.Optional;

/** The operator's hand on the switch that stops new business on all nodes. */
public interface CircuitBreaker {

  /** How the switch stands, since when, why and by whom. */
  record State(
      Position position, Optional<Instant> since, Optional<String> reason, Optional<String> by) {}

  /** Closed lets business through. */
  enum Position {
    CLOSED,
    PAUSED
  }

  /** Of a switch nobody has ever moved there is nothing to tell but that it is closed. */
  State state();

  /**
   * Puts the switch into a position. Where it is in that position already nothing changes, and who
   * was first stays.
   */
  State put(Position position, String reason, String operator);
}
