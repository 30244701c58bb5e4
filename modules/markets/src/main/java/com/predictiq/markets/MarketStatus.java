package com.predictiq.markets;

import java.util.Arrays;
import java.util.Optional;

/** Where a market is in its life. */
public enum MarketStatus {
  DRAFT,
  ACTIVE,
  CLOSED,
  PROPOSED,
  DISPUTED,
  RESOLVED,
  CANCELLED;

  /** Whether nothing can happen to the market any more. */
  public boolean terminal() {
    return this == RESOLVED || this == CANCELLED;
  }

  public static Optional<MarketStatus> parse(String text) {
    return Arrays.stream(values())
        .filter(status -> status.name().equalsIgnoreCase(text))
        .findFirst();
  }
}
