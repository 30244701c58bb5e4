package com.predictiq.markets;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The orders in which markets can be listed. */
public enum MarketSort {
  /** The last made first. */
  NEWEST,
  /** The next to close first. */
  CLOSING,
  /** The most staked first, counted in whole units of each asset. */
  VOLUME,
  /** The most wagered on lately first. */
  TRENDING;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<MarketSort> parse(String text) {
    return Arrays.stream(values()).filter(sort -> sort.wire().equals(text)).findFirst();
  }
}
