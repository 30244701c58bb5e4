package com.predictiq.markets;

/**
 * Whom markets ask for the result where an oracle resolves. Declared here and implemented above;
 * where nobody implements it, an oracle market has no answer.
 */
public interface OutcomeOracle {

  /**
   * The answer as of the market's resolution time. Takes part in the caller's transaction.
   *
   * @throws com.predictiq.kernel.Rejected with {@link MarketRefusal#RESOLUTION_NOT_READY}, {@link
   *     MarketRefusal#STALE_PRICE}, {@link MarketRefusal#CONFIDENCE_TOO_LOW} or {@link
   *     MarketRefusal#ORACLE_FAILURE}
   */
  Answer answer(MarketView market);
}
