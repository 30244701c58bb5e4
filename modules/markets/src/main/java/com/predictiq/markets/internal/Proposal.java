package com.predictiq.markets.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.drafting.Weights;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A result on the table: when it was put there, and when the vote about it ends if there is one.
 */
@Embeddable
record Proposal(
    @Column(name = "proposed_at") Instant at,
    @Column(name = "proposed_outcome") Integer outcome,
    @Column(name = "proposed_weights") List<Integer> weights,
    @Column(name = "voting_ends_at") Instant votingEndsAt) {

  static Proposal of(List<Integer> weights, Instant now) {
    return new Proposal(now, Weights.winner(weights).orElse(null), weights, null);
  }

  Proposal disputed(Instant votingEnds) {
    return new Proposal(at, outcome, weights, votingEnds);
  }

  void requireDisputable(Duration window, Instant now) {
    if (!now.isBefore(at.plus(window))) {
      throw new Rejected(
          MarketRefusal.DISPUTE_WINDOW_CLOSED,
          "The result could be disputed until " + at.plus(window) + ".");
    }
  }

  void requireFinal(Duration window, Instant now) {
    if (now.isBefore(at.plus(window))) {
      throw new Rejected(
          MarketRefusal.DISPUTE_WINDOW_STILL_OPEN,
          "The result can be disputed until " + at.plus(window) + ".");
    }
  }

  void requireVotingOver(Instant now) {
    if (now.isBefore(votingEndsAt)) {
      throw new Rejected(
          MarketRefusal.VOTING_PERIOD_NOT_ELAPSED, "The vote goes on until " + votingEndsAt + ".");
    }
  }

  void requireVoting(Instant now) {
    if (!now.isBefore(votingEndsAt)) {
      throw new Rejected(
          MarketRefusal.VOTING_PERIOD_OVER, "The vote ended at " + votingEndsAt + ".");
    }
  }
}
