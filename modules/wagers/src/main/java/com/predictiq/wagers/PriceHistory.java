package com.predictiq.wagers;

/** What the pools of markets have said over time. */
public interface PriceHistory {

  int MOST_BUCKETS = 1_000;

  /**
   * Says nothing about the time before the market opened and after its last possible stake. Without
   * a beginning it is the last buckets there are, as many as one answer holds.
   *
   * @throws com.predictiq.kernel.Rejected when more buckets lie between the two times
   */
  HistoryView of(HistoryQuery query);
}
