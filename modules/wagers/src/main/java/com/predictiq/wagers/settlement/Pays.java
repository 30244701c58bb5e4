package com.predictiq.wagers.settlement;

import com.predictiq.kernel.Asset;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.TransferKind;
import com.predictiq.wagers.SettlementState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The third step, as often as it takes: the next positions are marked and paid together. */
@ApplicationScoped
class Pays {

  private static final TransferKind PAYOUT = new TransferKind("payout");
  private static final TransferKind REFUND = new TransferKind("refund");

  private final SettlementStore settlements;
  private final PositionStore positions;
  private final Till till;
  private final SettlementConfig config;
  private final InstantSource clock;

  @Inject
  Pays(
      SettlementStore settlements,
      PositionStore positions,
      Till till,
      SettlementConfig config,
      InstantSource clock) {
    this.settlements = settlements;
    this.positions = positions;
    this.till = till;
    this.config = config;
    this.clock = clock;
  }

  void pay(Settlement settlement) {
    Instant now = clock.instant();
    List<PaidPosition> bite = positions.settle(settlement, config.biteSize(), now);
    Settlement next = settlement;
    if (!bite.isEmpty()) {
      pay(settlement, bite, now);
      next = settlement.with(settlement.progress().paying(bite));
    }
    boolean last = bite.size() < config.biteSize();
    settlements.advance(last ? next.to(SettlementState.RELEASING) : next, now);
  }

  /** A refund is as if the stake had never been: it says nothing about anybody's skill. */
  private void pay(Settlement settlement, List<PaidPosition> bite, Instant now) {
    boolean refunds = settlement.decision().refunds();
    if (!refunds) {
      positions.addResults(settlement, bite.get(bite.size() - 1), now);
    }
    till.post(settlement, refunds ? REFUND : PAYOUT, postings(settlement, bite));
  }

  private static List<Posting> postings(Settlement settlement, List<PaidPosition> bite) {
    Decided decided = settlement.decision();
    List<Posting> postings = new ArrayList<>(bite.size());
    Map<Integer, Long> fees = new TreeMap<>();
    for (PaidPosition position : bite) {
      fees.merge(position.outcome(), position.fee(), Long::sum);
      if (position.paid() > 0) {
        postings.add(
            new Posting(
                AccountRef.escrow(settlement.about(), position.outcome(), decided.asset()),
                account(settlement, position.member()),
                decided.amount(position.paid())));
      }
    }
    fees.values().removeIf(units -> units == 0);
    fees.forEach((outcome, units) -> postings.add(fee(settlement, outcome, units)));
    return postings;
  }

  private static AccountRef account(Settlement settlement, UUID member) {
    Asset asset = settlement.decision().asset();
    return settlement.decision().claimed()
        ? AccountRef.claimable(settlement.about(), member, asset)
        : AccountRef.cash(member, asset);
  }

  /** Waits with the other fees until the market is settled. */
  private static Posting fee(Settlement settlement, int outcome, long units) {
    Decided decided = settlement.decision();
    return new Posting(
        AccountRef.escrow(settlement.about(), outcome, decided.asset()),
        AccountRef.pendingFee(settlement.about(), decided.asset()),
        decided.amount(units));
  }
}
