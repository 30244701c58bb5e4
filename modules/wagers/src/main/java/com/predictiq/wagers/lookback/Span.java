package com.predictiq.wagers.lookback;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.wagers.BucketWidth;
import com.predictiq.wagers.HistoryQuery;
import com.predictiq.wagers.PriceHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whole buckets from one time to another; empty when they are the same. */
record Span(BucketWidth width, Instant from, Instant to) {

  /**
   * What is asked for, as far as the market could be staked on.
   *
   * @param opened when stakes could be placed first
   * @param end when the last could be, or now
   */
  static Span of(HistoryQuery query, Instant opened, Instant end) {
    BucketWidth width = query.width();
    Instant last = after(width, end);
    Instant to = query.to().map(time -> after(width, time)).orElse(last);
    Instant from = query.from().map(width::begin).orElseGet(() -> first(width, opened, to));
    Span asked = new Span(width, from, to);
    asked.requireOrder();
    asked.requireFew();
    return asked.within(width.begin(opened), last);
  }

  long buckets() {
    return Duration.between(from, to).toSeconds() / width.length().toSeconds();
  }

  private void requireOrder() {
    if (from.isAfter(to)) {
      throw refused("?from", "INVALID_VALUE", "must be before to");
    }
  }

  private void requireFew() {
    if (buckets() > PriceHistory.MOST_BUCKETS) {
      throw refused(
          "?from",
          "OUT_OF_RANGE",
          "must be at most "
              + PriceHistory.MOST_BUCKETS
              + " buckets before to, not "
              + buckets()
              + "; ask for less or for wider buckets");
    }
  }

  private Span within(Instant first, Instant last) {
    Instant begin = from.isBefore(first) ? first : from;
    Instant end = to.isAfter(last) ? last : to;
    return new Span(width, begin, end.isBefore(begin) ? begin : end);
  }

  private static Instant first(BucketWidth width, Instant opened, Instant to) {
    Instant begin = width.begin(opened);
    Instant earliest = to.minus(width.length().multipliedBy(PriceHistory.MOST_BUCKETS));
    Instant later = begin.isBefore(earliest) ? earliest : begin;
    return later.isAfter(to) ? to : later;
  }

  /** The end of the bucket that holds the last moment before this one. */
  private static Instant after(BucketWidth width, Instant moment) {
    return width.begin(moment.minusMillis(1)).plus(width.length());
  }

  private static Rejected refused(String pointer, String code, String rule) {
    return new Rejected(
        RequestRefusal.VALIDATION_FAILED,
        pointer.substring(1) + " " + rule + ".",
        List.of(new Fault(pointer, code, rule)));
  }
}
