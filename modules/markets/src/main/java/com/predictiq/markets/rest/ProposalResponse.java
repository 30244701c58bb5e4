package com.predictiq.markets.rest;

import com.predictiq.markets.MarketStanding;
import com.predictiq.markets.MarketView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A result on the table: how the pool would be shared out, and until when it can be stopped. */
public record ProposalResponse(
    Instant proposedAt,
    Optional<Integer> outcome,
    List<Integer> weights,
    Optional<Instant> disputableUntil,
    Optional<Instant> votingEndsAt) {

  static Optional<ProposalResponse> of(MarketView market) {
    MarketStanding standing = market.standing();
    return market
        .proposedAt()
        .map(
            at ->
                new ProposalResponse(
                    at,
                    market.proposedOutcome(),
                    standing.proposedWeights(),
                    standing.disputableUntil(),
                    standing.votingEndsAt()));
  }
}
