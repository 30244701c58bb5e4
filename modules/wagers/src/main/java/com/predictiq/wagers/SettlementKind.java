package com.predictiq.wagers;

import java.util.Locale;

/** What becomes of the stakes. */
public enum SettlementKind {
  /** Those who stand on what came true share the pool. */
  PAYOUT,
  /** Everybody gets back what they staked, fee and all. */
  REFUND;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
