package com.predictiq.oracle.internal;

import com.predictiq.oracle.Candle;
import com.predictiq.oracle.CandleWidth;
import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.TimeRange;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** The candles, which the readings' table keeps up, and the days that it is made of. */
@ApplicationScoped
class CandleStore {

  static final String OF_RANGE =
      """
      select starts_at, open, high, low, close, readings from oracle.candles
       where feed_id = ? and width_seconds = ? and starts_at >= ? and starts_at < ?
       order by starts_at limit ?\
      """;

  /** Minutes and five minutes go with the readings they were made of; hours and days stay. */
  static final String FORGET =
      """
      delete from oracle.candles c using (
        select old.feed_id, old.width_seconds, old.starts_at
          from oracle.feeds f
         cross join (values (60), (300)) w (width)
         cross join lateral (
           select feed_id, width_seconds, starts_at from oracle.candles
            where feed_id = f.id and width_seconds = w.width and starts_at < ?
            order by starts_at limit ?) old) gone
       where c.feed_id = gone.feed_id and c.width_seconds = gone.width_seconds
         and c.starts_at = gone.starts_at\
      """;

  /** How many days were made and dropped. */
  record Days(int made, int dropped) {}

  private final Sql sql;

  @Inject
  CandleStore(Sql sql) {
    this.sql = sql;
  }

  List<Candle> candles(FeedId feed, CandleWidth width, TimeRange range, int most) {
    return sql.list(
        OF_RANGE,
        row ->
            new Candle(
                Sql.instant(row, "starts_at"),
                row.getBigDecimal("open"),
                row.getBigDecimal("high"),
                row.getBigDecimal("low"),
                row.getBigDecimal("close"),
                row.getLong("readings")),
        feed.value(),
        width.seconds(),
        range.from(),
        range.to(),
        most);
  }

  /** Deletes at most so many of each feed and width; how many went. */
  int forgetBefore(Instant limit, int most) {
    return sql.change(FORGET, limit, most);
  }

  /** Makes the readings' days up to so many ahead, and drops those before the oldest. */
  Days keepDays(Instant now, int ahead, Instant oldest) {
    return sql.first(
            """
            select made, dropped from oracle.keep_days(
              (?::timestamptz at time zone 'UTC')::date, ?, (?::timestamptz at time zone 'UTC')::date)\
            """,
            row -> new Days(row.getInt("made"), row.getInt("dropped")),
            now,
            ahead,
            oldest)
        .orElseThrow();
  }

  /** Readings of days that nobody has made a table for, as far as it is worth counting. */
  long homeless() {
    return sql.first(
            """
            select count(*) as homeless from (select from oracle.readings_other limit 10000) few\
            """,
            row -> row.getLong("homeless"))
        .orElseThrow();
  }
}
