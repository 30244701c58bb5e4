package com.predictiq.markets;

import com.predictiq.kernel.Amount;
import java.time.Instant;

/** Where accepted stakes are counted, so that lists can be ordered by volume and by trend. */
public interface TradingTally {

  /** Takes part in the caller's transaction. */
  void staked(MarketId market, Amount gross, Instant at);
}
