package com.predictiq.markets.talk;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.Markets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The markets that can be talked about: a draft is known to nobody. */
@ApplicationScoped
class KnownMarkets {

  private final Markets markets;

  @Inject
  KnownMarkets(Markets markets) {
    this.markets = markets;
  }

  MarketView require(MarketId market) {
    return markets
        .find(market)
        .filter(found -> !found.isPrivate())
        .orElseThrow(() -> unknown(market));
  }

  static Rejected unknown(MarketId market) {
    return new Rejected(MarketRefusal.MARKET_NOT_FOUND, "There is no market " + market + ".");
  }
}
