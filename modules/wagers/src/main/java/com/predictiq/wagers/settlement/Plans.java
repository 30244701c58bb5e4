package com.predictiq.wagers.settlement;

import com.predictiq.kernel.Asset;
import com.predictiq.markets.MarketTerms;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.Markets;
import com.predictiq.markets.PayoutMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

/** The first step: once every stake that was under way is in, decides what becomes of them all. */
@ApplicationScoped
class Plans {

  private final SettlementStore settlements;
  private final Markets markets;
  private final Till till;
  private final InstantSource clock;

  @Inject
  Plans(SettlementStore settlements, Markets markets, Till till, InstantSource clock) {
    this.settlements = settlements;
    this.markets = markets;
    this.till = till;
    this.clock = clock;
  }

  void plan(Settlement settlement) {
    settlements.takeTurn(settlement.market());
    MarketTerms terms =
        markets
            .find(settlement.market())
            .map(MarketView::terms)
            .orElseThrow(() -> new DoesNotAddUp("there is no such market"));
    List<OutcomePool> pools = settlements.pools(settlement.market());
    pools.forEach(pool -> requireEscrow(settlement, pool, terms.asset()));
    Decision decision = Decision.of(settlement.weights(), pools);
    settlements.decide(settlement, decided(decision, terms), decision.pools(), clock.instant());
  }

  /** There are at most a hundred outcomes, mostly two. */
  private void requireEscrow(Settlement settlement, OutcomePool pool, Asset asset) {
    long held = till.escrow(settlement.about(), pool.outcome(), asset);
    DoesNotAddUp.require(
        held == pool.net(),
        "the escrow of outcome %d holds %d, its pool is %d"
            .formatted(pool.outcome(), held, pool.net()));
  }

  private static Decided decided(Decision decision, MarketTerms terms) {
    return new Decided(
        decision.kind(),
        decision.reason(),
        terms.asset(),
        terms.payout() == PayoutMode.PULL,
        winningsRate(terms),
        decision.staked(),
        decision.pool(),
        decision.positions());
  }

  private static long winningsRate(MarketTerms terms) {
    return switch (terms.feeModel()) {
      case WINNINGS -> (long) terms.fee().value() * terms.tier().share().value();
      case FLAT, NONE, TAKER_CURVE -> 0;
    };
  }
}
