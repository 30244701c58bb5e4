package com.predictiq.wagers.settlement;

import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.TransferKind;
import com.predictiq.wagers.SettlementState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

/**
 * The second step: the escrow of each outcome comes to hold what its positions will share out. For
 * a payout that is the losers' escrow going to the winners'; for a refund fees and rewards, which
 * were never more than pending, come back.
 */
@ApplicationScoped
class Gathers {

  private static final TransferKind KIND = new TransferKind("settlement-gather");

  private final SettlementStore settlements;
  private final RewardStore rewards;
  private final Till till;
  private final SettlementConfig config;
  private final InstantSource clock;

  @Inject
  Gathers(
      SettlementStore settlements,
      RewardStore rewards,
      Till till,
      SettlementConfig config,
      InstantSource clock) {
    this.settlements = settlements;
    this.rewards = rewards;
    this.till = till;
    this.config = config;
    this.clock = clock;
  }

  void gather(Settlement settlement) {
    if (!settlement.decision().refunds()) {
      gatherPool(settlement);
      return;
    }
    List<Reward> bite = rewards.next(settlement, config.biteSize());
    if (bite.isEmpty()) {
      giveBackFees(settlement);
    } else {
      giveBackRewards(settlement, bite);
    }
  }

  /** What the division of the pool among outcomes left over is booked here. */
  private void gatherPool(Settlement settlement) {
    Decided decided = settlement.decision();
    Flow flow = new Flow();
    long left = decided.pool();
    for (OutcomePool pool : settlements.pools(settlement.market())) {
      AccountRef escrow = AccountRef.escrow(settlement.about(), pool.outcome(), decided.asset());
      flow.give(escrow, pool.net() - pool.share());
      flow.take(escrow, pool.share() - pool.net());
      left -= pool.share();
    }
    flow.take(AccountRef.rounding(decided.asset()), left);
    till.post(settlement, KIND, flow.postings());
    advance(settlement.with(settlement.progress().keeping(0, left)).to(SettlementState.PAYING));
  }

  private void giveBackRewards(Settlement settlement, List<Reward> bite) {
    Decided decided = settlement.decision();
    AccountRef fees = AccountRef.pendingFee(settlement.about(), decided.asset());
    till.post(
        settlement,
        KIND,
        bite.stream()
            .map(
                reward ->
                    new Posting(
                        AccountRef.pendingReferral(
                            settlement.about(), reward.referrer(), decided.asset()),
                        fees,
                        decided.amount(reward.units())))
            .toList());
    advance(settlement.with(settlement.progress().past(bite)));
  }

  private void giveBackFees(Settlement settlement) {
    Decided decided = settlement.decision();
    AccountRef fees = AccountRef.pendingFee(settlement.about(), decided.asset());
    till.post(
        settlement,
        KIND,
        settlements.pools(settlement.market()).stream()
            .filter(pool -> pool.fees() > 0)
            .map(
                pool ->
                    new Posting(
                        fees,
                        AccountRef.escrow(settlement.about(), pool.outcome(), decided.asset()),
                        decided.amount(pool.fees())))
            .toList());
    advance(settlement.to(SettlementState.PAYING));
  }

  private void advance(Settlement settlement) {
    settlements.advance(settlement, clock.instant());
  }
}
