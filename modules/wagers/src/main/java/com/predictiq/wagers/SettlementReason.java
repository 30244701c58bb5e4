package com.predictiq.wagers;

import java.util.Locale;

/** Why the stakes are paid out or given back. */
public enum SettlementReason {
  /** The market has a result, and somebody stands on it. */
  RESULT,
  /** The market ended without a result. */
  CANCELLED,
  /** The market has a result, and nobody stands on it. */
  NOBODY_WON,
  /** Only one outcome was ever staked: there is nothing to win. */
  ONE_SIDED;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
