package com.predictiq.members;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far the house trusts a member, the least first. */
public enum Reputation {
  BASIC,
  PRO,
  INSTITUTIONAL;

  public boolean atLeast(Reputation other) {
    return compareTo(other) >= 0;
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Reputation> parse(String text) {
    return Arrays.stream(values()).filter(one -> one.wire().equals(text)).findFirst();
  }
}
