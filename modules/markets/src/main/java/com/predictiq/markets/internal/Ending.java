package com.predictiq.markets.internal;

import com.predictiq.markets.drafting.Weights;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a market ended: with a result, or without one and for a reason. */
@Embeddable
record Ending(
    @Column(name = "ended_at") Instant at,
    @Column(name = "winning_outcome") Integer winner,
    @Column(name = "resolution") List<Integer> weights,
    @Column(name = "end_reason") String reason) {

  static Ending with(List<Integer> weights, Instant now) {
    return new Ending(now, Weights.winner(weights).orElse(null), weights, null);
  }

  /** A result that somebody had to give a reason for. */
  static Ending with(List<Integer> weights, String reason, Instant now) {
    return new Ending(now, Weights.winner(weights).orElse(null), weights, reason);
  }

  static Ending voted(Optional<List<Integer>> weights, Instant now) {
    return weights
        .map(result -> with(result, now))
        .orElseGet(() -> without("The members voted to cancel.", now));
  }

  static Ending without(String reason, Instant now) {
    return new Ending(now, null, null, reason);
  }
}
