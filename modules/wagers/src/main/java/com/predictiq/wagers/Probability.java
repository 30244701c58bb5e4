package com.predictiq.wagers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a pool says about an outcome: the part of it that stands there. Kept exact. */
public record Probability(long part, long whole) {

  private static final int DECIMALS = 6;
  private static final Pattern WIRE = Pattern.compile("0(\\.[0-9]{1,9})?|1(\\.0{1,9})?");

  public Probability {
    if (whole <= 0 || part < 0 || part > whole) {
      throw new IllegalArgumentException("no probability: " + part + " of " + whole);
    }
  }

  /** Reads a limit such as {@code 0.55}; empty when it is not a decimal from 0 to 1. */
  public static Optional<BigDecimal> parse(String text) {
    return WIRE.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  public boolean isAbove(BigDecimal limit) {
    return new BigDecimal(BigInteger.valueOf(part))
            .compareTo(limit.multiply(BigDecimal.valueOf(whole)))
        > 0;
  }

  /** The wire form, with six decimals. */
  public String text() {
    return BigDecimal.valueOf(part)
        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  @Override
  public String toString() {
    return text();
  }
}
