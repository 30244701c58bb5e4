package com.predictiq.markets.rest;

import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketPool;
import com.predictiq.markets.MarketPools;
import com.predictiq.markets.MarketView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Puts markets and their pools together, one question for all of a page. */
@ApplicationScoped
class ShowsMarkets {

  private final MarketPools pools;

  @Inject
  ShowsMarkets(MarketPools pools) {
    this.pools = pools;
  }

  MarketResponse one(MarketView market) {
    return all(List.of(market)).get(0);
  }

  List<MarketResponse> all(List<MarketView> markets) {
    Map<MarketId, List<MarketPool>> staked =
        pools.of(markets.stream().map(MarketView::id).toList());
    return markets.stream()
        .map(market -> MarketResponse.of(market, staked.getOrDefault(market.id(), List.of())))
        .toList();
  }
}
