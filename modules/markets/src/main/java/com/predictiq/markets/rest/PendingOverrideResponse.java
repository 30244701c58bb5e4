package com.predictiq.markets.rest;

import com.predictiq.markets.Rulings.PendingOverride;
import java.time.Instant;
import java.util.List;

/** A wish that waits for a second operator. */
public record PendingOverrideResponse(
    String market,
    List<Integer> weights,
    String reason,
    String operator,
    Instant askedAt,
    Instant expiresAt) {

  static PendingOverrideResponse of(PendingOverride wish) {
    return new PendingOverrideResponse(
        wish.market().toString(),
        wish.weights(),
        wish.reason(),
        wish.operator(),
        wish.askedAt(),
        wish.expiresAt());
  }
}
