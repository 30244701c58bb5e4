package com.predictiq.wagers;

import com.predictiq.kernel.Amount;
import com.predictiq.markets.MarketId;
import java.time.Instant;
import java.util.Optional;

/**
 * All a member holds on one outcome. As long as it is not settled, it would be paid the value if
 * won, were the market to close now and the outcome to win, and its value is that times the
 * probability of the pool. Once settled, its value is what was paid, a fee on winnings taken off.
 */
public record PositionView(
    MarketId market,
    int outcome,
    Amount staked,
    Amount fees,
    Amount net,
    long wagers,
    Optional<Amount> valueIfWon,
    Amount value,
    Probability probability,
    Optional<Amount> paid,
    Optional<Amount> winningsFee,
    Optional<Instant> settledAt) {

  /** What the position brought so far, or would bring at its value; below zero for a loss. */
  public Amount profit() {
    return value.minus(staked);
  }
}
