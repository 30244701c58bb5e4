package com.predictiq.markets.internal;

import java.util.Locale;

/** What can be asked of a market. */
enum MarketMove {
  REVISE,
  OPEN,
  CLOSE,
  PROPOSE,
  DISPUTE,
  VOTE,
  FINALIZE,
  RESOLVE_DISPUTE,
  CANCEL_BY_VOTE,
  FALL_BACK,
  OVERRIDE,
  CANCEL,
  VOID,
  MISS_PARENT;

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
