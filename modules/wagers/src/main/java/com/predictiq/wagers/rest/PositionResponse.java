package com.predictiq.wagers.rest;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.wagers.PositionView;
import java.time.Instant;
import java.util.Optional;

/**
 * What a member holds on one outcome: what it is worth and what it would be worth if that outcome
 * won now; or, once settled, what it was paid.
 */
public record PositionResponse(
    String market,
    int outcome,
    Asset asset,
    Amount staked,
    Amount fees,
    Amount net,
    long wagers,
    boolean settled,
    Amount value,
    Amount profit,
    Optional<Amount> valueIfWon,
    Optional<Amount> profitIfWon,
    String probability,
    Optional<Amount> paid,
    Optional<Amount> winningsFee,
    Optional<Instant> settledAt) {

  static PositionResponse of(PositionView position) {
    return new PositionResponse(
        position.market().toString(),
        position.outcome(),
        position.staked().asset(),
        position.staked(),
        position.fees(),
        position.net(),
        position.wagers(),
        position.settledAt().isPresent(),
        position.value(),
        position.profit(),
        position.valueIfWon(),
        position.valueIfWon().map(value -> value.minus(position.staked())),
        position.probability().text(),
        position.paid(),
        position.winningsFee(),
        position.settledAt());
  }
}
