package com.predictiq.markets.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.VoteChoice;
import com.predictiq.markets.disputes.BallotBox;
import com.predictiq.markets.disputes.Dispute;
import com.predictiq.markets.disputes.Docket;
import com.predictiq.markets.drafting.Weights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts the votes when they are in, and ends disputed markets as their votes have it. */
@ApplicationScoped
@Transactional
class Verdicts {

  private final Docket docket;
  private final BallotBox ballots;
  private final MarketEnds ends;

  @Inject
  Verdicts(Docket docket, BallotBox ballots, MarketEnds ends) {
    this.docket = docket;
    this.ballots = ballots;
    this.ends = ends;
  }

  /** Ends the market if its vote has decided; a vote that has not stays undecided for good. */
  boolean apply(Market market, Instant now) {
    market.proposed().requireVotingOver(now);
    Optional<VoteChoice> winner = winner(market);
    winner.ifPresent(choice -> end(market, choice, now));
    return winner.isPresent();
  }

  void requireApplied(Market market, Instant now) {
    if (!apply(market, now)) {
      throw new Rejected(
          MarketRefusal.NO_MAJORITY_REACHED,
          "Too few voted, or not enough of them for the same; an admin decides.");
    }
  }

  void requireUndecided(Market market) {
    winner(market)
        .ifPresent(
            choice -> {
              throw new Rejected(
                  MarketRefusal.MAJORITY_EXISTS, "The members have voted for " + choice + ".");
            });
  }

  private Optional<VoteChoice> winner(Market market) {
    Dispute dispute = docket.of(market.id()).orElseThrow();
    if (dispute.counted()) {
      return dispute.winner();
    }
    docket.decide(dispute, ballots.count(dispute));
    return docket.of(market.id()).flatMap(Dispute::winner);
  }

  private void end(Market market, VoteChoice choice, Instant now) {
    Optional<List<Integer>> weights = weights(market, choice);
    market.resolveDispute(weights, now);
    if (weights.isPresent()) {
      ends.resolved(market, now);
    } else {
      ends.cancelled(market, now);
    }
  }

  private static Optional<List<Integer>> weights(Market market, VoteChoice choice) {
    return switch (choice.kind()) {
      case OUTCOME -> Optional.of(Weights.allTo(choice.outcome().getAsInt(), market.outcomes()));
      case PROPOSED -> Optional.of(market.proposed().weights());
      case CANCEL -> Optional.empty();
    };
  }
}
