package com.predictiq.oracle.internal;

import com.predictiq.markets.MarketId;
import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.MarketOracle.PostedResult;
import com.predictiq.oracle.PostResult;
import com.predictiq.oracle.Reading;
import com.predictiq.oracle.fixing.Decision;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What markets are fixed from, and what they were fixed at. Kept for ever, in copies. */
@ApplicationScoped
class FixingStore {

  /** A feed for which a market has its source's first reading now. */
  record Gathered(MarketId market, FeedId feed) {}

  /** The answer as it was given. */
  record Fixed(int outcome, Optional<BigDecimal> price, Instant countedUntil, Instant fixedAt) {}

  /** Walks the readings' key from the resolution time on, once for each pair. */
  static final String GATHER =
      """
      insert into oracle.firsts
        (market_id, feed_id, source, price, confidence, exponent, publish_time, received_at)
      select q.market_id, r.feed_id, r.source, r.price, r.confidence, r.exponent,
             r.publish_time, r.received_at
        from unnest(?::text[], ?::text[]) as asked (market_id, feed_id)
        join oracle.questions q on q.market_id = asked.market_id::uuid
       cross join lateral (
         select feed_id, source, price, confidence, exponent, publish_time, received_at
           from oracle.readings
          where feed_id = asked.feed_id and publish_time >= q.resolution_time
          order by publish_time limit 1) r
      on conflict do nothing\
      """;

  private final Sql sql;

  @Inject
  FixingStore(Sql sql) {
    this.sql = sql;
  }

  /** Copies the first stored reading of each pair; one that is there already stays. */
  int gather(List<Gathered> pairs) {
    return sql.change(
        GATHER,
        pairs.stream().map(pair -> pair.market().toString()).toArray(String[]::new),
        pairs.stream().map(pair -> pair.feed().value()).toArray(String[]::new));
  }

  /** What somebody says they saw first; what was said before stands. */
  void first(MarketId market, Reading reading) {
    sql.change(
        """
        insert into oracle.firsts
          (market_id, feed_id, source, price, confidence, exponent, publish_time, received_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict do nothing\
        """,
        market.value(),
        reading.feed().value(),
        reading.source(),
        reading.price().units(),
        reading.price().confidence(),
        reading.price().exponent(),
        reading.publishTime(),
        reading.receivedAt());
  }

  List<Gathered> gathered(List<MarketId> markets) {
    return sql.list(
        "select market_id, feed_id from oracle.firsts where market_id = any (?::uuid[])",
        row ->
            new Gathered(
                MarketId.parse(row.getString("market_id")).orElseThrow(),
                new FeedId(row.getString("feed_id"))),
        (Object) markets.stream().map(MarketId::toString).toArray(String[]::new));
  }

  List<Reading> firsts(MarketId market) {
    return sql.list(
        "select "
            + ReadingStore.COLUMNS
            + " from oracle.firsts where market_id = ? order by feed_id",
        ReadingStore::reading,
        market.value());
  }

  void fix(MarketId market, Decision decision, Instant now) {
    sql.change(
        """
        insert into oracle.fixings (market_id, outcome, price, counted_until, fixed_at)
        values (?, ?, ?, ?, ?)\
        """,
        market.value(),
        decision.outcome().orElseThrow(),
        decision.price().map(BigDecimal::toPlainString).orElse(null),
        decision.countedUntil().orElseThrow(),
        now);
  }

  Optional<Fixed> fixed(MarketId market) {
    return sql.first(
        """
        select outcome, price, counted_until, fixed_at from oracle.fixings where market_id = ?\
        """,
        FixingStore::fixed,
        market.value());
  }

  void post(PostResult result, Instant now) {
    sql.change(
        """
        insert into oracle.results (market_id, operator, outcome, price, evidence, posted_at)
        values (?, ?, ?, ?, ?, ?)\
        """,
        result.market().value(),
        result.operator(),
        result.outcome().orElse(null),
        result.price().orElse(null),
        result.evidence(),
        now);
  }

  /** All that was ever posted, the first first. */
  List<PostedResult> results(MarketId market) {
    return sql.list(
        """
        select outcome, price, evidence, posted_at
          from oracle.results where market_id = ? order by seq limit 1000\
        """,
        row ->
            new PostedResult(
                Optional.ofNullable((Integer) row.getObject("outcome")),
                Optional.ofNullable(row.getString("price")),
                row.getString("evidence"),
                Sql.instant(row, "posted_at")),
        market.value());
  }

  /** The last word of each operator. */
  List<Integer> voices(MarketId market) {
    return sql.list(
        """
        select distinct on (operator) outcome from oracle.results
         where market_id = ? and outcome is not null order by operator, seq desc\
        """,
        row -> row.getInt("outcome"),
        market.value());
  }

  private static Fixed fixed(ResultSet row) throws SQLException {
    return new Fixed(
        row.getInt("outcome"),
        Optional.ofNullable(row.getString("price")).map(BigDecimal::new),
        Sql.instant(row, "counted_until"),
        Sql.instant(row, "fixed_at"));
  }
}
