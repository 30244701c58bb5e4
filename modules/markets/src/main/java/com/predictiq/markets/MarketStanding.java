package com.predictiq.markets;

import com.predictiq.kernel.Amount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a market is on the way to its result, and what its creator left for it. The proposed
 * weights are in basis points, one for each outcome; there are none before a proposal.
 */
public record MarketStanding(
    List<Integer> proposedWeights,
    Optional<Instant> disputableUntil,
    Optional<Instant> votingEndsAt,
    Amount deposit,
    Amount creationFee) {

  public MarketStanding {
    proposedWeights = List.copyOf(proposedWeights);
  }
}
