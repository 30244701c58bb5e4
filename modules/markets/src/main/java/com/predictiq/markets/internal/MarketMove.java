package com.predictiq.markets.internal;

import java.util.Locale;

/** What can be asked of a market. */
enum MarketMove {
  REVISE,
  OPEN,
  CLOSE,
  PROPOSE,
  DISPUTE,
  FINALIZE,
  RESOLVE_DISPUTE,
  FALL_BACK,
  OVERRIDE,
  CANCEL,
  VOID;

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
