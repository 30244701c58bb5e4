package com.predictiq.wagers;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.markets.MarketId;
import java.time.Instant;
import java.util.List;

/**
 * What the pools of a market said, step by step and without gaps, from the bucket that begins at
 * {@code from} to the one that ends at {@code to}.
 */
public record HistoryView(
    MarketId market,
    Asset asset,
    BucketWidth width,
    Instant from,
    Instant to,
    List<Bucket> buckets) {

  public HistoryView {
    buckets = List.copyOf(buckets);
  }

  /**
   * One step: for each outcome what its pool said at the end and what was staked meanwhile, gross.
   * Where nobody staked the pool says what it said before.
   */
  public record Bucket(
      Instant begin, long wagers, List<Amount> staked, List<Probability> probabilities) {

    public Bucket {
      staked = List.copyOf(staked);
      probabilities = List.copyOf(probabilities);
    }
  }
}
