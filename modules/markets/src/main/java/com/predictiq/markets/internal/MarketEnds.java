package com.predictiq.markets.internal;

import com.predictiq.markets.MarketCancelled;
import com.predictiq.markets.MarketEnded;
import com.predictiq.markets.MarketEvent;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketResolved;
import com.predictiq.markets.charges.Deposits;
import com.predictiq.markets.disputes.Bonds;
import com.predictiq.markets.drafting.Weights;
import com.predictiq.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What has to happen when a market ends, whatever the end and whoever ended it, in the transaction
 * that ends it: deposit and bond find their owners, and those who pay the stakes out are told.
 */
@ApplicationScoped
@Transactional
class MarketEnds {

  private final Deposits deposits;
  private final Bonds bonds;
  private final OverrideStore overrides;
  private final Chronicle chronicle;
  private final Outbox outbox;
  private final Event<MarketEnded> ended;

  @Inject
  MarketEnds(
      Deposits deposits,
      Bonds bonds,
      OverrideStore overrides,
      Chronicle chronicle,
      Outbox outbox,
      Event<MarketEnded> ended) {
    this.deposits = deposits;
    this.bonds = bonds;
    this.overrides = overrides;
    this.chronicle = chronicle;
    this.outbox = outbox;
    this.ended = ended;
  }

  void resolved(Market market, Instant now) {
    MarketId id = market.id();
    List<Integer> weights = market.weights();
    Optional<Integer> winner = Weights.winner(weights);
    outbox.add(new MarketResolved(id, winner, weights, now));
    finish(market, new MarketEvent(MarketEvent.Kind.RESOLVED, now, winner, market.endReason()));
  }

  void cancelled(Market market, Instant now) {
    withoutResult(market, MarketEvent.Kind.CANCELLED, now);
  }

  void voided(Market market, Instant now) {
    withoutResult(market, MarketEvent.Kind.VOIDED, now);
  }

  private void withoutResult(Market market, MarketEvent.Kind kind, Instant now) {
    String reason = market.endReason().orElseThrow();
    outbox.add(new MarketCancelled(market.id(), reason, now));
    finish(market, new MarketEvent(kind, now, Optional.empty(), Optional.of(reason)));
  }

  private void finish(Market market, MarketEvent event) {
    deposits.giveBack(market.id(), market.creator(), market.charge());
    if (market.wasDisputed()) {
      bonds.settle(market.id(), endedAsProposed(market), event.at());
    }
    overrides.forget(market.id());
    chronicle.write(market.id(), event);
    ended.fire(new MarketEnded(market.id(), market.weights(), event.at()));
  }

  private static boolean endedAsProposed(Market market) {
    return market.weights().equals(market.proposed().weights());
  }
}
