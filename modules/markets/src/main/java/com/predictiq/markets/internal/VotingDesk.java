package com.predictiq.markets.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.Snapshots;
import com.predictiq.markets.DisputeView;
import com.predictiq.markets.Disputes;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketPools;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.VoteChoice;
import com.predictiq.markets.VoteTally;
import com.predictiq.markets.disputes.BallotBox;
import com.predictiq.markets.disputes.Dispute;
import com.predictiq.markets.disputes.Docket;
import com.predictiq.markets.drafting.Weights;
import com.predictiq.members.Conduct;
import com.predictiq.members.MemberId;
import com.predictiq.platform.TriesAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The public side of disputes: filing them, and voting on them. */
@ApplicationScoped
@TriesAgain
@Transactional
class VotingDesk implements Disputes {

  private final MarketStore store;
  private final MarketPools pools;
  private final DisputeDesk disputes;
  private final Docket docket;
  private final BallotBox ballots;
  private final Snapshots snapshots;
  private final Conduct conduct;
  private final InstantSource clock;

  @Inject
  VotingDesk(
      MarketStore store,
      MarketPools pools,
      DisputeDesk disputes,
      Docket docket,
      BallotBox ballots,
      Snapshots snapshots,
      Conduct conduct,
      InstantSource clock) {
    this.store = store;
    this.pools = pools;
    this.disputes = disputes;
    this.docket = docket;
    this.ballots = ballots;
    this.snapshots = snapshots;
    this.conduct = conduct;
    this.clock = clock;
  }

  @Override
  public DisputeView file(FileDispute command) {
    return disputes.file(command);
  }

  @Override
  public Optional<DisputeView> of(MarketId market) {
    store.requireKnown(market);
    return docket.of(market).map(Dispute::view);
  }

  /** Voters keep the market from moving, but not each other from voting. */
  @Override
  public VoteTally vote(MarketId id, MemberId by, VoteChoice choice) {
    Instant now = clock.instant();
    Market market = store.shareKnown(id, by);
    conduct.requireNotFrozen(by);
    MarketMoves.next(market.statusAt(now), MarketMove.VOTE);
    market.proposed().requireVoting(now);
    choice.outcome().ifPresent(market::requireOutcome);
    Dispute dispute = docket.of(id).orElseThrow();
    ballots.cast(dispute, by, counted(market, choice), weight(dispute, by), now);
    return ballots.tally(dispute);
  }

  @Override
  public VoteTally tally(MarketId market) {
    store.requireKnown(market);
    return ballots.tally(
        docket
            .of(market)
            .orElseThrow(
                () ->
                    new Rejected(
                        MarketRefusal.MARKET_NOT_DISPUTED, "The market was never disputed.")));
  }

  /** Who agrees with a proposal of one outcome votes for that outcome. */
  private static VoteChoice counted(Market market, VoteChoice choice) {
    return choice.equals(VoteChoice.PROPOSED)
        ? Weights.winner(market.proposed().weights()).map(VoteChoice::of).orElse(choice)
        : choice;
  }

  private Amount weight(Dispute dispute, MemberId by) {
    if (pools.holds(dispute.market(), by)) {
      throw new Rejected(
          MarketRefusal.POSITION_HELD, "You have staked on this market; others vote on it.");
    }
    Amount weight = snapshots.of(dispute.view().id(), by.value(), dispute.totalWeight().asset());
    if (!weight.isPositive()) {
      throw new Rejected(
          MarketRefusal.INSUFFICIENT_VOTING_WEIGHT,
          "You had no " + weight.asset() + " when the dispute was filed.");
    }
    return weight;
  }
}
