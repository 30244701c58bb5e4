package com.predictiq.markets.rest;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.markets.DisputeView;
import java.time.Instant;
import java.util.Optional;

/** A dispute as everybody sees it. The verdict is that of the vote; none where it has none. */
public record DisputeResponse(
    String id,
    String market,
    String disputer,
    String reason,
    Optional<Integer> outcome,
    Asset asset,
    Amount bond,
    Instant filedAt,
    Instant votingEndsAt,
    Optional<String> verdict,
    Optional<Instant> settledAt,
    Optional<Boolean> bondReturned) {

  static DisputeResponse of(DisputeView dispute) {
    return new DisputeResponse(
        dispute.id().toString(),
        dispute.market().toString(),
        dispute.disputer().toString(),
        dispute.reason(),
        dispute.wantedOutcome(),
        dispute.bond().asset(),
        dispute.bond(),
        dispute.filedAt(),
        dispute.votingEndsAt(),
        dispute.verdict(),
        dispute.settledAt(),
        dispute.bondReturned());
  }
}
