package com.predictiq.markets.rest;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.markets.VoteTally;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a vote stands, or how it ended. */
public record VotesResponse(
    String market,
    Asset asset,
    List<VotePileResponse> choices,
    Amount cast,
    Amount totalWeight,
    Amount quorum,
    int majorityBps,
    int cancelBps,
    Instant endsAt,
    Optional<String> verdict) {

  static VotesResponse of(VoteTally tally) {
    return new VotesResponse(
        tally.market().toString(),
        tally.total().asset(),
        tally.piles().stream()
            .map(pile -> new VotePileResponse(pile.choice().wire(), pile.weight(), pile.voters()))
            .toList(),
        tally.cast(),
        tally.total(),
        tally.quorum(),
        tally.majorityBps(),
        tally.cancelBps(),
        tally.endsAt(),
        tally.verdict());
  }
}
