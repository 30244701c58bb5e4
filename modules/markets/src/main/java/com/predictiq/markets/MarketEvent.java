package com.predictiq.markets;

import java.time.Instant;
import java.util.Optional;

/** One thing that happened in a market's life. */
public record MarketEvent(Kind kind, Instant at, Optional<Integer> outcome, Optional<String> note) {

  /** What can happen. */
  public enum Kind {
    DRAFTED,
    REVISED,
    OPENED,
    CLARIFIED,
    CLOSED,
    PROPOSED,
    DISPUTED,
    RESOLVED,
    CANCELLED,
    VOIDED
  }
}
