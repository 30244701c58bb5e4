package com.predictiq.platform;

import java.util.Locale;

/** By how much somebody's limits are wider than everybody's; the factors are settings. */
public enum LimitTier {
  FREE,
  PRO,
  MARKET_MAKER;

  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
