package com.predictiq.wagers.rest;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.wagers.HistoryView;
import com.predictiq.wagers.Probability;
import java.time.Instant;
import java.util.List;

/** What the pools of a market said, bucket by bucket; in each the outcomes in their order. */
public record HistoryResponse(
    String market,
    Asset asset,
    String bucket,
    Instant from,
    Instant to,
    List<HistoryBucket> items) {

  /** What the pools said at its end, and what was staked in it, gross. */
  public record HistoryBucket(
      Instant at, List<String> probabilities, List<Amount> volumes, long wagers) {

    static HistoryBucket of(HistoryView.Bucket bucket) {
      return new HistoryBucket(
          bucket.begin(),
          bucket.probabilities().stream().map(Probability::text).toList(),
          bucket.staked(),
          bucket.wagers());
    }
  }

  static HistoryResponse of(HistoryView history) {
    return new HistoryResponse(
        history.market().toString(),
        history.asset(),
        history.width().wire(),
        history.from(),
        history.to(),
        history.buckets().stream().map(HistoryBucket::of).toList());
  }
}
