package com.predictiq.oracle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a price says which outcome has come. */
public enum Comparison {
  /** The first outcome if the price is the bound or above, else the second. */
  AT_LEAST,
  /** The first outcome if the price is the bound or below, else the second. */
  AT_MOST,
  /** The first outcome if the price is one of the two bounds or between them, else the second. */
  INSIDE,
  /**
   * As many outcomes as there are spaces between the bounds; a bound belongs to the space above.
   */
  BUCKETS;

  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Comparison> parse(String text) {
    return Arrays.stream(values()).filter(one -> one.wire().equals(text)).findFirst();
  }
}
