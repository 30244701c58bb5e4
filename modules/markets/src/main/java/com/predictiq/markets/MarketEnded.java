package com.predictiq.markets;

import java.time.Instant;
import java.util.List;

/**
 * The market has ended, whatever the end; told in the transaction that ends it, so that no market
 * ends without its money being on the way. The weights, in basis points and one for each outcome,
 * sum to the whole; there are none when everybody gets back what they staked.
 */
public record MarketEnded(MarketId market, List<Integer> weights, Instant at) {

  public MarketEnded {
    weights = List.copyOf(weights);
  }

  public boolean refunds() {
    return weights.isEmpty();
  }
}
