package com.predictiq.web.standing;

import com.predictiq.markets.MarketStatus;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The busiest of the open markets. When it is told what changed, that may be any market. */
public record TickerState(List<MarketState> markets) implements Standing {

  private static final int MOST = 200;

  /** What has changed is known by name, and not found by comparing. */
  @Override
  public Optional<Object> since(Standing before) {
    return Optional.empty();
  }

  public TickerState with(Collection<MarketState> changed) {
    Map<String, MarketState> all = new LinkedHashMap<>();
    markets.forEach(market -> all.put(market.market(), market));
    changed.forEach(market -> all.put(market.market(), market));
    return new TickerState(
        all.values().stream()
            .filter(market -> market.status() == MarketStatus.ACTIVE)
            .limit(MOST)
            .toList());
  }
}
