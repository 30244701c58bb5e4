package com.predictiq.markets;

import com.predictiq.kernel.Amount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a vote stands, or how it ended. The total is all the weight there was when the dispute was
 * filed; the quorum is the part of it that has to be cast.
 */
public record VoteTally(
    MarketId market,
    List<Pile> piles,
    Amount cast,
    Amount total,
    Amount quorum,
    int majorityBps,
    int cancelBps,
    Instant endsAt,
    Optional<String> verdict) {

  /** The votes for one choice. */
  public record Pile(VoteChoice choice, Amount weight, long voters) {}

  public VoteTally {
    piles = List.copyOf(piles);
  }
}
