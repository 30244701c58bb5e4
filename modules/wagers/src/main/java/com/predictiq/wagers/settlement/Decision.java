package com.predictiq.wagers.settlement;

import com.predictiq.wagers.SettlementKind;
import com.predictiq.wagers.SettlementReason;
import java.math.BigInteger;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What becomes of a market's stakes. Everybody gets back all they staked when there is no result,
 * when nobody stands on any part of it, and when only one outcome was ever staked. Otherwise the
 * pool is shared out by the weights; the part of an outcome on which nobody stands goes to the
 * others with a weight, each in proportion to its own.
 */
record Decision(SettlementKind kind, SettlementReason reason, List<OutcomePool> pools) {

  static Decision of(List<Integer> weights, List<OutcomePool> staked) {
    if (weights.isEmpty()) {
      return refund(SettlementReason.CANCELLED, staked);
    }
    if (staked.size() == 1) {
      return refund(SettlementReason.ONE_SIDED, staked);
    }
    long backed = staked.stream().mapToLong(pool -> weights.get(pool.outcome())).sum();
    if (backed == 0) {
      return refund(SettlementReason.NOBODY_WON, staked);
    }
    long total = sum(staked, OutcomePool::net);
    return new Decision(
        SettlementKind.PAYOUT,
        SettlementReason.RESULT,
        staked.stream()
            .map(pool -> pool.sharing(part(total, weights.get(pool.outcome()), backed)))
            .toList());
  }

  long positions() {
    return sum(pools, OutcomePool::bettors);
  }

  long staked() {
    return sum(pools, OutcomePool::gross);
  }

  long pool() {
    return sum(pools, OutcomePool::net);
  }

  private static Decision refund(SettlementReason reason, List<OutcomePool> staked) {
    return new Decision(
        SettlementKind.REFUND,
        reason,
        staked.stream().map(pool -> pool.sharing(pool.gross())).toList());
  }

  private static long part(long total, long weight, long backed) {
    return BigInteger.valueOf(total)
        .multiply(BigInteger.valueOf(weight))
        .divide(BigInteger.valueOf(backed))
        .longValueExact();
  }

  private static long sum(List<OutcomePool> pools, ToLongFunction<OutcomePool> what) {
    return pools.stream().mapToLong(what).reduce(0, Math::addExact);
  }
}
