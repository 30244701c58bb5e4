package com.predictiq.kernel;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A whole number of an asset's smallest unit. Sums are exact: one that does not fit a {@code long}
 * throws {@link ArithmeticException} instead of wrapping round.
 */
public record Amount(Asset asset, long units) implements Comparable<Amount> {

  /** Plain digits only: no sign, exponent, blank, leading zero or bare point. */
  private static final Pattern WIRE = Pattern.compile("(0|[1-9][0-9]{0,18})(\\.[0-9]{1,9})?");

  public Amount {
    if (asset == null) {
      throw new IllegalArgumentException("an amount needs an asset");
    }
  }

  public static Amount zero(Asset asset) {
    return new Amount(asset, 0);
  }

  /** Reads the wire form; empty when it is not a number, has too many decimals or is too large. */
  public static Optional<Amount> parse(Asset asset, String text) {
    if (text == null || !WIRE.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Amount(asset, new BigDecimal(text).movePointRight(asset.scale()).longValueExact()));
    } catch (ArithmeticException tooFineOrTooLarge) {
      return Optional.empty();
    }
  }

  public Amount plus(Amount other) {
    return new Amount(asset, Math.addExact(units, same(other).units));
  }

  public Amount minus(Amount other) {
    return new Amount(asset, Math.subtractExact(units, same(other).units));
  }

  public boolean isPositive() {
    return units > 0;
  }

  /** The wire form: a decimal string with all the decimals of the asset. */
  public String text() {
    return BigDecimal.valueOf(units, asset.scale()).toPlainString();
  }

  @Override
  public int compareTo(Amount other) {
    return Long.compare(units, same(other).units);
  }

  @Override
  public String toString() {
    return text() + " " + asset;
  }

  private Amount same(Amount other) {
    if (!asset.equals(other.asset)) {
      throw new IllegalArgumentException("cannot mix " + asset + " with " + other.asset);
    }
    return other;
  }
}
