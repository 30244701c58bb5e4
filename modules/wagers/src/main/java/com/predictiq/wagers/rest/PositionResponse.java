package com.predictiq.wagers.rest;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.wagers.PositionView;

/** What a member holds on one outcome, and what it would be worth if that outcome won now. */
public record PositionResponse(
    String market,
    int outcome,
    Asset asset,
    Amount staked,
    Amount fees,
    Amount net,
    long wagers,
    Amount valueIfWon,
    Amount profitIfWon,
    String probability) {

  static PositionResponse of(PositionView position) {
    return new PositionResponse(
        position.market().toString(),
        position.outcome(),
        position.staked().asset(),
        position.staked(),
        position.fees(),
        position.net(),
        position.wagers(),
        position.valueIfWon(),
        position.valueIfWon().minus(position.staked()),
        position.probability().text());
  }
}
