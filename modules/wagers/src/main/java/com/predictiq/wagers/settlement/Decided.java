package com.predictiq.wagers.settlement;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.wagers.SettlementKind;
import com.predictiq.wagers.SettlementReason;

/** The decision as it was written down; the shares stand with the pools. */
record Decided(
    SettlementKind kind,
    SettlementReason reason,
    Asset asset,
    boolean claimed,
    long winningsRate,
    long staked,
    long pool,
    long positions) {

  boolean refunds() {
    return kind == SettlementKind.REFUND;
  }

  Amount amount(long units) {
    return new Amount(asset, units);
  }
}
