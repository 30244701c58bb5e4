package com.predictiq.wagers.internal;

import com.predictiq.kernel.Bps;
import com.predictiq.markets.MarketTerms;
import com.predictiq.wagers.Probability;
import java.math.BigInteger;

/**
 * What the platform takes. Most models charge the stake, once; {@code winnings} charges the profit
 * when the market pays. Every division rounds down, in favour of the member.
 */
record Fee(MarketTerms terms) {

  private static final long WHOLE_SQUARED = (long) Bps.WHOLE * Bps.WHOLE;
  private static final int REFERRAL_PART = 10;

  /** The fee on a stake that meets this pool. */
  long onStake(long stake, Pool before) {
    return switch (terms.feeModel()) {
      case FLAT -> share(stake);
      case NONE, WINNINGS -> 0;
      case TAKER_CURVE -> onCurve(stake, before.plus(stake).probability());
    };
  }

  /** The fee on what a winner is paid beyond the stake. */
  long onWinnings(long payout, long stake) {
    return onWinnings(payout, stake, winningsRate());
  }

  /** The same where only the rate is known; {@code wagers.winnings_fee} says it in SQL. */
  static long onWinnings(long payout, long stake, long rate) {
    return Exact.timesOver(Math.max(0, payout - stake), rate, WHOLE_SQUARED);
  }

  /** In basis points times those of the tier; nothing where stakes are charged. */
  long winningsRate() {
    return switch (terms.feeModel()) {
      case WINNINGS -> rate();
      case FLAT, NONE, TAKER_CURVE -> 0;
    };
  }

  /** The referrer's part, out of the fee and not on top of it. */
  static long referral(long fee) {
    return fee / REFERRAL_PART;
  }

  private long share(long amount) {
    return Exact.timesOver(amount, rate(), WHOLE_SQUARED);
  }

  private long rate() {
    return (long) terms.fee().value() * terms.tier().share().value();
  }

  /**
   * The whole rate times 4p(1-p), so that even odds pay what flat markets pay. p is the price at
   * which the stake is filled, which in a pool is the probability after it: the one before would
   * let the first on an outcome in for nothing.
   */
  private long onCurve(long stake, Probability price) {
    BigInteger part = BigInteger.valueOf(price.part());
    BigInteger whole = BigInteger.valueOf(price.whole());
    return BigInteger.valueOf(stake)
        .multiply(BigInteger.valueOf(rate()))
        .multiply(BigInteger.valueOf(4))
        .multiply(part)
        .multiply(whole.subtract(part))
        .divide(whole.pow(2).multiply(BigInteger.valueOf(WHOLE_SQUARED)))
        .longValueExact();
  }
}
