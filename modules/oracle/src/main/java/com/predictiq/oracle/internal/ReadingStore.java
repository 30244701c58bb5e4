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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Readings come in by the hundred and go out by range, so they are sets and never entities. Every
 * statement here walks the primary key (feed, publish time).
 */
@ApplicationScoped
class ReadingStore {

  static final String LATEST_OF_PAGE =
      """
      select f.id, f.source as feed_source, f.symbol, r.*
        from (select id, source, symbol from oracle.feeds
               where id > ? order by id limit ?) f
        left join lateral (
          select * from oracle.readings where feed_id = f.id
           order by publish_time desc limit 1) r on true
       order by f.id\
      """;

  static final String HISTORY =
      """
      select * from oracle.readings
       where feed_id = ? and publish_time >= ? and publish_time < ?
       order by publish_time desc limit ?\
      """;

  static final String FORGET =
      """
      delete from oracle.readings r using (
        select old.feed_id, old.publish_time
          from oracle.feeds f
         cross join lateral (
           select feed_id, publish_time from oracle.readings
            where feed_id = f.id and publish_time < ?
            order by publish_time limit ?) old) gone
       where r.feed_id = gone.feed_id and r.publish_time = gone.publish_time\
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
    return sql.first(
        "select * from oracle.readings where feed_id = ? order by publish_time desc limit 1",
        ReadingStore::reading,
        feed.value());
  }

  /** The position of a page is the publish time of its last reading, in milliseconds. */
  Page<Reading> history(FeedId feed, TimeRange range, PageRequest page) {
    Instant before =
        page.after().map(Long::parseLong).map(Instant::ofEpochMilli).orElse(range.to());
    List<Reading> found =
        sql.list(HISTORY, ReadingStore::reading, feed.value(), range.from(), before, page.fetch());
    return Page.of(found, page, reading -> Long.toString(reading.publishTime().toEpochMilli()));
  }

  /** Deletes the oldest readings of each feed, at most so many of each; how many went. */
  int forgetBefore(Instant limit, int mostOfEachFeed) {
    return sql.change(FORGET, limit, mostOfEachFeed);
  }

  private static FeedWithLatest feedWithLatest(ResultSet row) throws SQLException {
    return new FeedWithLatest(
        new FeedId(row.getString("id")),
        row.getString("feed_source"),
        row.getString("symbol"),
        row.getString("feed_id") == null ? Optional.empty() : Optional.of(reading(row)));
  }

  private static Reading reading(ResultSet row) throws SQLException {
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
