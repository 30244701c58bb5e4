package com.predictiq.wagers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What members are compared by. */
public enum Ranking {
  /** The most won first, less what was staked, on markets that were paid out. */
  PROFIT,
  /** The best forecasts first: the least mean Brier score, 0 being perfect. */
  CALIBRATION;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Ranking> parse(String text) {
    return Arrays.stream(values()).filter(ranking -> ranking.wire().equals(text)).findFirst();
  }
}
