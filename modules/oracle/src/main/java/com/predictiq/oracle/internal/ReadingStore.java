package com.predictiq.oracle.internal;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.Price;
import com.predictiq.oracle.Reading;
import com.predictiq.oracle.TimeRange;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Readings come in by the hundred and go out by range, so they are sets and never entities. The
 * table keeps up its candles and the newest reading of each feed by itself.
 */
@ApplicationScoped
class ReadingStore {

  /** What {@link #reading} reads, of readings wherever they are kept. */
  static final String COLUMNS =
      "feed_id, source, price, confidence, exponent, publish_time, received_at";

  private static final String LATEST = "select " + COLUMNS + " from oracle.latest";

  static final String LATEST_OF_PAGE =
      """
      select f.id, f.source as feed_source, f.symbol,
             r.feed_id, r.source, r.price, r.confidence, r.exponent, r.publish_time, r.received_at
        from (select id, source, symbol from oracle.feeds
               where id > ? order by id limit ?) f
        left join oracle.latest r on r.feed_id = f.id
       order by f.id\
      """;

  static final String HISTORY =
      "select "
          + COLUMNS
          + """
           from oracle.readings
           where feed_id = ? and publish_time >= ? and publish_time < ?
           order by publish_time desc limit ?\
          """;

  private final Sql sql;

  @Inject
  ReadingStore(Sql sql) {
    this.sql = sql;
  }

  /** Keeps what is new in one statement; a publish time that is known already stays as it is. */
  int keep(List<Reading> readings) {
    return sql.change(
        """
        insert into oracle.readings
          (feed_id, source, price, confidence, exponent, publish_time, received_at)
        select feed_id, source, price::bigint, confidence::bigint, exponent::smallint,
               publish_time::timestamptz, received_at::timestamptz
          from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            as t (feed_id, source, price, confidence, exponent, publish_time, received_at)
        on conflict (feed_id, publish_time) do nothing\
        """,
        column(readings, Reading::feed),
        column(readings, Reading::source),
        column(readings, reading -> reading.price().units()),
        column(readings, reading -> reading.price().confidence()),
        column(readings, reading -> reading.price().exponent()),
        column(readings, Reading::publishTime),
        column(readings, Reading::receivedAt));
  }

  Page<FeedWithLatest> feeds(PageRequest page) {
    List<FeedWithLatest> found =
        sql.list(
            LATEST_OF_PAGE, ReadingStore::feedWithLatest, page.after().orElse(""), page.fetch());
    return Page.of(found, page, feed -> feed.id().value());
  }

  Optional<Reading> latest(FeedId feed) {
    return latest(List.of(feed)).stream().findFirst();
  }

  List<Reading> latest(Collection<FeedId> feeds) {
    return sql.list(
        LATEST + " where feed_id = any (?::text[]) order by feed_id",
        ReadingStore::reading,
        (Object) feeds.stream().map(FeedId::value).toArray(String[]::new));
  }

  /** Of every feed: few rows, whatever the history. */
  List<Reading> latest() {
    return sql.list(LATEST + " order by feed_id", ReadingStore::reading);
  }

  /** The position of a page is the publish time of its last reading, in milliseconds. */
  Page<Reading> history(FeedId feed, TimeRange range, PageRequest page) {
    Instant before =
        page.after().map(Long::parseLong).map(Instant::ofEpochMilli).orElse(range.to());
    List<Reading> found =
        sql.list(HISTORY, ReadingStore::reading, feed.value(), range.from(), before, page.fetch());
    return Page.of(found, page, reading -> Long.toString(reading.publishTime().toEpochMilli()));
  }

  private static FeedWithLatest feedWithLatest(ResultSet row) throws SQLException {
    return new FeedWithLatest(
        new FeedId(row.getString("id")),
        row.getString("feed_source"),
        row.getString("symbol"),
        row.getString("feed_id") == null ? Optional.empty() : Optional.of(reading(row)));
  }

  static Reading reading(ResultSet row) throws SQLException {
    return new Reading(
        new FeedId(row.getString("feed_id")),
        row.getString("source"),
        new Price(row.getLong("price"), row.getLong("confidence"), row.getInt("exponent")),
        Sql.instant(row, "publish_time"),
        Sql.instant(row, "received_at"));
  }

  private static String[] column(List<Reading> readings, Function<Reading, Object> value) {
    return readings.stream().map(value).map(String::valueOf).toArray(String[]::new);
  }

  /** A feed and its newest reading, as stored. */
  record FeedWithLatest(FeedId id, String source, String symbol, Optional<Reading> latest) {}
}
