package com.predictiq.insights;

import java.time.Instant;
import java.util.List;

/** How many markets there are, drafts aside, and what was ever staked, by asset. */
public record StatisticsView(
    long totalMarkets,
    long activeMarkets,
    long closedMarkets,
    long resolvedMarkets,
    long cancelledMarkets,
    List<Volume> volume,
    Instant at) {

  /** A sum as callers read it: a decimal in the asset. */
  public record Volume(String asset, String amount) {}
}
