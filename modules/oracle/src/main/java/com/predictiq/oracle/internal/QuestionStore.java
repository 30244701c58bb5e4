package com.predictiq.oracle.internal;

import com.predictiq.kernel.Bps;
import com.predictiq.markets.MarketId;
import com.predictiq.oracle.Comparison;
import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.MarketOracle.Terms;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The questions of markets, and which of them time has come for. */
@ApplicationScoped
class QuestionStore {

  private static final String ROWS =
      """
      select market_id, feed_id, parts, min_responses, comparison, bounds, outcomes,
             resolution_time, max_age_seconds, max_confidence_bps, max_spread_bps, wait_seconds,
             tries, last_refusal, overdue_at
        from oracle.questions\
      """;

  static final String DUE =
      ROWS
          + """
           where settled_at is null and next_try_at <= ?
           order by next_try_at limit ?\
          """;

  private final Sql sql;

  @Inject
  QuestionStore(Sql sql) {
    this.sql = sql;
  }

  /** One that was there before makes way. */
  void put(MarketId market, Terms terms) {
    sql.change(
        """
        insert into oracle.questions
          (market_id, feed_id, parts, min_responses, comparison, bounds, outcomes, resolution_time,
           max_age_seconds, max_confidence_bps, max_spread_bps, wait_seconds, next_try_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (market_id) do update set
          feed_id = excluded.feed_id, parts = excluded.parts,
          min_responses = excluded.min_responses, comparison = excluded.comparison,
          bounds = excluded.bounds, outcomes = excluded.outcomes,
          resolution_time = excluded.resolution_time, max_age_seconds = excluded.max_age_seconds,
          max_confidence_bps = excluded.max_confidence_bps,
          max_spread_bps = excluded.max_spread_bps, wait_seconds = excluded.wait_seconds,
          next_try_at = excluded.next_try_at, tries = 0, last_refusal = null,
          overdue_at = null, settled_at = null\
        """,
        market.value(),
        terms.feed().value(),
        terms.parts().stream().map(FeedId::value).toArray(String[]::new),
        terms.minResponses(),
        terms.comparison().map(Comparison::name).orElse(null),
        terms.bounds().stream().map(BigDecimal::toPlainString).toArray(String[]::new),
        terms.outcomes(),
        terms.resolutionTime(),
        Math.toIntExact(terms.maxAge().toSeconds()),
        terms.maxConfidence().value(),
        terms.maxSpread().value(),
        Math.toIntExact(terms.patience().toSeconds()),
        terms.resolutionTime());
  }

  Optional<Question> find(MarketId market) {
    return sql.first(ROWS + " where market_id = ?", QuestionStore::question, market.value());
  }

  /** Those that wait longest first. */
  List<Question> due(Instant now, int most) {
    return sql.list(DUE, QuestionStore::question, now, most);
  }

  /** It was tried in vain, and will be again; whether it is overdue since just now. */
  boolean tried(MarketId market, String refusal, Instant next, Instant now, Duration overdueAfter) {
    return sql.first(
            """
            with before as (select overdue_at from oracle.questions where market_id = ?)
            update oracle.questions q
               set tries = tries + 1, last_refusal = ?, next_try_at = ?,
                   overdue_at = coalesce(q.overdue_at, case
                     when q.resolution_time + make_interval(secs => ?) <= ? then ?::timestamptz end)
              from before
             where market_id = ?
            returning q.overdue_at is not null and before.overdue_at is null as since_now\
            """,
            row -> row.getBoolean("since_now"),
            market.value(),
            refusal,
            next,
            (double) overdueAfter.toSeconds(),
            now,
            now,
            market.value())
        .orElse(false);
  }

  /** There is something new: no need to wait for the next try. */
  void trySoon(MarketId market, Instant now) {
    sql.change(
        "update oracle.questions set next_try_at = ? where market_id = ? and settled_at is null",
        now,
        market.value());
  }

  /** There is nothing more to be done for it. */
  void settle(MarketId market, Instant now) {
    sql.change(
        "update oracle.questions set settled_at = ? where market_id = ? and settled_at is null",
        now,
        market.value());
  }

  long overdue() {
    return sql.first(
            """
            select count(*) as overdue from oracle.questions
             where settled_at is null and overdue_at is not null\
            """,
            row -> row.getLong("overdue"))
        .orElseThrow();
  }

  private static Question question(ResultSet row) throws SQLException {
    return new Question(
        new MarketId(row.getObject("market_id", UUID.class)),
        new Terms(
            new FeedId(row.getString("feed_id")),
            texts(row, "parts").stream().map(FeedId::new).toList(),
            row.getInt("min_responses"),
            Optional.ofNullable(row.getString("comparison")).map(Comparison::valueOf),
            texts(row, "bounds").stream().map(BigDecimal::new).toList(),
            row.getInt("outcomes"),
            Sql.instant(row, "resolution_time"),
            Duration.ofSeconds(row.getInt("max_age_seconds")),
            new Bps(row.getInt("max_confidence_bps")),
            new Bps(row.getInt("max_spread_bps")),
            Duration.ofSeconds(row.getInt("wait_seconds"))),
        row.getInt("tries"),
        Optional.ofNullable(row.getString("last_refusal")),
        Sql.optionalInstant(row, "overdue_at"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
