package com.predictiq.oracle.rest;

import com.predictiq.oracle.Candle;
import com.predictiq.oracle.CandleWidth;
import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.TimeRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Candles in the order of time. One that is not there had no reading in its time. */
public record CandlesResponse(
    String feedId, String width, Instant from, Instant to, List<CandleItem> items) {

  /** What the price did in one candle's time; prices are exact decimals. */
  public record CandleItem(
      Instant start, String open, String high, String low, String close, long readings) {

    static CandleItem of(Candle candle) {
      return new CandleItem(
          candle.start(),
          text(candle.open()),
          text(candle.high()),
          text(candle.low()),
          text(candle.close()),
          candle.readings());
    }

    private static String text(BigDecimal price) {
      return price.toPlainString();
    }
  }

  static CandlesResponse of(FeedId feed, CandleWidth width, TimeRange range, List<Candle> candles) {
    return new CandlesResponse(
        feed.value(),
        width.wire(),
        range.from(),
        range.to(),
        candles.stream().map(CandleItem::of).toList());
  }
}
