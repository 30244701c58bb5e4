package com.predictiq.wagers.internal;

/** What winners get: the pool, in proportion to what they have on the outcome. */
final class Payout {

  private Payout() {}

  /**
   * ⌊s × T / W⌋. All such payouts together never exceed the pool. {@code wagers.payout} says the
   * same in SQL, for the many.
   */
  static long of(long stake, Pool pool) {
    if (stake > pool.outcome()) {
      throw new IllegalArgumentException("more than stands on the outcome");
    }
    return stake == 0 ? 0 : Exact.timesOver(stake, pool.total(), pool.outcome());
  }
}
