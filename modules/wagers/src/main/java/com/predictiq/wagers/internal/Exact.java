package com.predictiq.wagers.internal;

/** A product of two amounts needs 128 bits before it is divided; this is how it gets them. */
final class Exact {

  private Exact() {}

  /**
   * ⌊a × b / c⌋ for a, b ≥ 0 and c > 0.
   *
   * @throws ArithmeticException when the quotient does not fit a long
   */
  static long timesOver(long a, long b, long c) {
    if (a < 0 || b < 0 || c <= 0) {
      throw new IllegalArgumentException(a + " times " + b + " over " + c);
    }
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    if (high == 0 && low >= 0) {
      return low / c;
    }
    if (high >= c) {
      throw new ArithmeticException("the quotient does not fit");
    }
    return divide(high, low, c);
  }

  /** Long division, a bit at a time. The rest stays below 2c, which fits 64 bits unsigned. */
  private static long divide(long high, long low, long divisor) {
    long rest = high;
    long quotient = 0;
    for (int bit = Long.SIZE - 1; bit >= 0; bit--) {
      rest = (rest << 1) | ((low >>> bit) & 1);
      quotient <<= 1;
      if (Long.compareUnsigned(rest, divisor) >= 0) {
        rest -= divisor;
        quotient |= 1;
      }
    }
    if (quotient < 0) {
      throw new ArithmeticException("the quotient does not fit");
    }
    return quotient;
  }
}
