package com.predictiq.markets;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How winnings and refunds reach those they belong to. */
public enum PayoutMode {
  /** They are credited when the market ends; nobody has to ask. */
  PUSH,
  /** They wait until their owner claims them. */
  PULL;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PayoutMode> parse(String text) {
    return Arrays.stream(values()).filter(mode -> mode.wire().equals(text)).findFirst();
  }
}
