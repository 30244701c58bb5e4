package com.predictiq.markets.internal;

/** What was staked on a market so far, in units of its asset, and in how many wagers. */
record Traded(long volume, long wagers) {

  static final Traded NOTHING = new Traded(0, 0);
}
