package com.predictiq.wagers.settlement;

import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.TransferKind;
import com.predictiq.platform.DecidedSettings;
import com.predictiq.platform.Outbox;
import com.predictiq.wagers.MarketSettled;
import com.predictiq.wagers.SettlementState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last step: referrers get their rewards, a bite at a time; then, if all that was staked is
 * accounted for, the platform its fee, and what rounding left over is booked.
 */
@ApplicationScoped
class Releases {

  private static final TransferKind REWARDS = new TransferKind("referral-reward");
  private static final TransferKind FEES = new TransferKind("settlement-fees");

  private final SettlementStore settlements;
  private final PositionStore positions;
  private final RewardStore rewards;
  private final Till till;
  private final Outbox outbox;
  private final SettlementConfig config;
  private final DecidedSettings settings;
  private final InstantSource clock;

  @Inject
  Releases(
      SettlementStore settlements,
      PositionStore positions,
      RewardStore rewards,
      Till till,
      Outbox outbox,
      SettlementConfig config,
      DecidedSettings settings,
      InstantSource clock) {
    this.settlements = settlements;
    this.positions = positions;
    this.rewards = rewards;
    this.till = till;
    this.outbox = outbox;
    this.config = config;
    this.settings = settings;
    this.clock = clock;
  }

  void release(Settlement settlement) {
    List<Reward> bite =
        settlement.decision().refunds() ? List.of() : rewards.next(settlement, config.biteSize());
    if (bite.isEmpty()) {
      finish(settlement);
    } else {
      reward(settlement, bite);
    }
  }

  private void reward(Settlement settlement, List<Reward> bite) {
    Decided decided = settlement.decision();
    till.post(
        settlement,
        REWARDS,
        bite.stream()
            .map(
                reward ->
                    new Posting(
                        AccountRef.pendingReferral(
                            settlement.about(), reward.referrer(), decided.asset()),
                        AccountRef.referral(reward.referrer(), decided.asset()),
                        decided.amount(reward.units())))
            .toList());
    settlements.advance(settlement.with(settlement.progress().rewarding(bite)), clock.instant());
  }

  private void finish(Settlement settlement) {
    Instant now = clock.instant();
    Decided decided = settlement.decision();
    Map<Integer, Long> left = left(settlement);
    long rest = left.values().stream().mapToLong(Long::longValue).sum();
    long fees = till.pendingFee(settlement.about(), decided.asset());
    Progress end = settlement.progress().keeping(fees - settlement.progress().winningsFees(), rest);
    Reckoning.require(decided, end, positions.totals(settlement.market()));
    till.post(settlement, FEES, postings(settlement, left, fees));
    settlements.advance(
        new Settlement(
            settlement.market(),
            settlement.weights(),
            settlement.endedAt(),
            SettlementState.SETTLED,
            settlement.step(),
            settlement.decided(),
            end,
            Optional.of(now)),
        now);
    outbox.add(settled(settlement, end, now));
  }

  /** At most a hundred outcomes, mostly two. */
  private Map<Integer, Long> left(Settlement settlement) {
    Map<Integer, Long> left = new LinkedHashMap<>();
    for (OutcomePool pool : settlements.pools(settlement.market())) {
      left.put(
          pool.outcome(),
          till.escrow(settlement.about(), pool.outcome(), settlement.decision().asset()));
    }
    return left;
  }

  private List<Posting> postings(Settlement settlement, Map<Integer, Long> left, long fees) {
    Decided decided = settlement.decision();
    Flow flow = new Flow();
    left.forEach(
        (outcome, units) ->
            flow.give(AccountRef.escrow(settlement.about(), outcome, decided.asset()), units));
    flow.take(
        AccountRef.rounding(decided.asset()),
        left.values().stream().mapToLong(Long::longValue).sum());
    flow.give(AccountRef.pendingFee(settlement.about(), decided.asset()), fees);
    flow.take(SettlementConfig.feesTo(settings.inForce()).account(decided.asset()), fees);
    return flow.postings();
  }

  private static MarketSettled settled(Settlement settlement, Progress end, Instant now) {
    Decided decided = settlement.decision();
    return new MarketSettled(
        settlement.market(),
        decided.kind(),
        decided.reason(),
        decided.asset().code(),
        decided.staked(),
        end.paid(),
        decided.positions(),
        now);
  }
}
