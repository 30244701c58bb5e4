package com.predictiq.wagers.rest;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.wagers.OutcomeView;

/** What stands on one outcome of a market. */
public record OutcomePoolResponse(
    String market,
    int outcome,
    String label,
    Asset asset,
    Amount staked,
    Amount stake,
    long bettors,
    long wagers,
    String probability) {

  static OutcomePoolResponse of(OutcomeView outcome) {
    return new OutcomePoolResponse(
        outcome.market().toString(),
        outcome.outcome(),
        outcome.label(),
        outcome.net().asset(),
        outcome.staked(),
        outcome.net(),
        outcome.bettors(),
        outcome.wagers(),
        outcome.probability().text());
  }
}
