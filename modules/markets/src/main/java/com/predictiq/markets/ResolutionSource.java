package com.predictiq.markets;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who says how a market ended. */
public enum ResolutionSource {
  ADMIN,
  ORACLE,
  VOTE;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ResolutionSource> parse(String text) {
    return Arrays.stream(values()).filter(source -> source.wire().equals(text)).findFirst();
  }
}
