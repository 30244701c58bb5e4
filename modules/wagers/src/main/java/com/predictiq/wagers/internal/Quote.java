package com.predictiq.wagers.internal;

import com.predictiq.markets.MarketTerms;

/** A stake reckoned against a pool. */
record Quote(long stake, long fee, Pool before, Pool after) {

  static Quote of(MarketTerms terms, Pool pool, long stake) {
    long fee = new Fee(terms).onStake(stake, pool);
    return new Quote(stake, fee, pool, pool.plus(stake - fee));
  }

  long net() {
    return stake - fee;
  }

  /** Where only one outcome was ever staked on, everybody is refunded, the fee too. */
  long payout(MarketTerms terms) {
    if (after.oneSided()) {
      return stake;
    }
    long gross = Payout.of(net(), after);
    return gross - new Fee(terms).onWinnings(gross, stake);
  }
}
