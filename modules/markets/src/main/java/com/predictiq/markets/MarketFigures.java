package com.predictiq.markets;

import com.predictiq.kernel.Amount;
import java.util.List;
import java.util.Map;

/** How many markets there are in each state, and what was ever staked in each asset. */
public record MarketFigures(Map<MarketStatus, Long> byStatus, List<Amount> volumes) {

  public MarketFigures {
    byStatus = Map.copyOf(byStatus);
    volumes = List.copyOf(volumes);
  }

  public long in(MarketStatus status) {
    return byStatus.getOrDefault(status, 0L);
  }

  /** Everything but drafts, which only their creators know of. */
  public long total() {
    return byStatus.values().stream().mapToLong(Long::longValue).sum() - in(MarketStatus.DRAFT);
  }
}
