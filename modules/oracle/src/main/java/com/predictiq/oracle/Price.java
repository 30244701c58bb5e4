package com.predictiq.oracle;

import java.math.BigDecimal;

/**
 * A price as its source gives it: whole units, how far off they may be in the same units, and the
 * power of ten that a unit stands for. Nothing is rounded on the way in or out.
 */
public record Price(long units, long confidence, int exponent) {

  public static final int MAX_EXPONENT = 18;

  public Price {
    if (confidence < 0) {
      throw new IllegalArgumentException("a confidence is not negative: " + confidence);
    }
    if (exponent < -MAX_EXPONENT || exponent > MAX_EXPONENT) {
      throw new IllegalArgumentException("an exponent is -18 to 18, not " + exponent);
    }
  }

  /** The price as a number, exact. */
  public BigDecimal value() {
    return BigDecimal.valueOf(units).scaleByPowerOfTen(exponent);
  }

  /** The wire form of the price: a plain decimal string. */
  public String text() {
    return text(units);
  }

  /** The wire form of the confidence. */
  public String confidenceText() {
    return text(confidence);
  }

  private String text(long number) {
    return BigDecimal.valueOf(number).scaleByPowerOfTen(exponent).toPlainString();
  }
}
