package com.predictiq.markets.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.Rulings.OverrideMarket;
import com.predictiq.markets.Rulings.PendingOverride;
import com.predictiq.markets.drafting.Weights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Two operators who want the same can end any market that has not ended. One alone cannot. */
@ApplicationScoped
@Transactional
class OverrideDesk {

  private final MarketStore store;
  private final OverrideStore overrides;
  private final MarketEnds ends;
  private final MarketsConfig config;
  private final InstantSource clock;

  @Inject
  OverrideDesk(
      MarketStore store,
      OverrideStore overrides,
      MarketEnds ends,
      MarketsConfig config,
      InstantSource clock) {
    this.store = store;
    this.overrides = overrides;
    this.ends = ends;
    this.config = config;
    this.clock = clock;
  }

  /** The wish that now waits; empty when there were two and the market has ended. */
  Optional<PendingOverride> override(OverrideMarket command) {
    Instant now = clock.instant();
    Market market = store.hold(command.market());
    MarketMoves.next(market.statusAt(now), MarketMove.OVERRIDE);
    String reason = command.reason();
    List<Integer> weights = Weights.of(command.answer(), market.outcomes(), reason);
    Optional<PendingOverride> before = overrides.find(command.market(), now);
    if (before.isEmpty()) {
      return Optional.of(ask(command, weights, reason, now));
    }
    requireAgreement(before.get(), command, weights);
    market.override(weights, reason, now);
    ends.resolved(market, now);
    return Optional.empty();
  }

  private PendingOverride ask(
      OverrideMarket command, List<Integer> weights, String reason, Instant now) {
    PendingOverride wish =
        new PendingOverride(
            command.market(),
            weights,
            reason,
            command.operator(),
            now,
            now.plus(config.overrideFor()));
    overrides.put(wish);
    return wish;
  }

  private static void requireAgreement(
      PendingOverride before, OverrideMarket command, List<Integer> weights) {
    if (before.operator().equals(command.operator())) {
      throw new Rejected(
          MarketRefusal.SECOND_APPROVAL_REQUIRED,
          "You asked for this before; another operator has to, until " + before.expiresAt() + ".");
    }
    if (!before.weights().equals(weights)) {
      throw new Rejected(
          MarketRefusal.OVERRIDE_DIFFERS,
          "Another operator asked for the weights " + before.weights() + "; agree or withdraw it.");
    }
  }
}
