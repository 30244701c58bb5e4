package com.predictiq.markets;

import com.predictiq.kernel.Amount;
import java.time.Instant;
import java.util.Collection;

/** Where accepted stakes are counted, so that lists can be ordered by volume and by trend. */
public interface TradingTally {

  /** Takes part in the caller's transaction. */
  void staked(MarketId market, Amount gross, Instant at);

  /** The same for many markets at once; each is named once. */
  default void stakedAll(Collection<Staked> all, Instant at) {
    all.forEach(one -> staked(one.market(), one.gross(), at));
  }

  /** Told in its transaction: a market has been opened. */
  record Opened(MarketId market) {}

  /** What so many wagers put on a market, in all; told as well, in the transaction. */
  record Staked(MarketId market, Amount gross, long wagers) {}
}
