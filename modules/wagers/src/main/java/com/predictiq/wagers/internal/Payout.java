package com.predictiq.wagers.internal;

import com.predictiq.kernel.Bps;

/** What winners get: the pool, in proportion to what they have on the outcome. */
final class Payout {

  private Payout() {}

  /** ⌊s × T / W⌋. All such payouts together never exceed the pool. */
  static long of(long stake, Pool pool) {
    if (stake > pool.outcome()) {
      throw new IllegalArgumentException("more than stands on the outcome");
    }
    return stake == 0 ? 0 : Exact.timesOver(stake, pool.total(), pool.outcome());
  }

  /** The part of the pool that an outcome of this weight shares out, in a partial resolution. */
  static long weighted(long total, Bps weight) {
    return Exact.timesOver(total, weight.value(), Bps.WHOLE);
  }
}
