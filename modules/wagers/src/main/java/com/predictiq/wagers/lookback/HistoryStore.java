package com.predictiq.wagers.lookback;

import com.predictiq.markets.MarketId;
import com.predictiq.platform.Sql;
import com.predictiq.wagers.BucketWidth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads the minutes in which something was staked; the database itself writes them, with each wager
 * (see the changelog). What it costs is the minutes with wagers between the two times, however many
 * wagers there were.
 */
@ApplicationScoped
@Transactional
class HistoryStore {

  /** For each outcome where it stood before, and then each bucket in which it was staked on. */
  static final String STEPS =
      """
      select o.outcome, h.begin, h.net, h.staked, h.wagers
        from generate_series(0, ?) as o (outcome)
       cross join lateral (
         (select null::timestamptz as begin, net, 0::bigint as staked, 0::bigint as wagers
            from wagers.history
           where market_id = ? and outcome = o.outcome and minute < ?
           order by minute desc limit 1)
         union all
         select date_bin(?::interval, minute, timestamptz 'epoch'), max(net),
                sum(staked)::bigint, sum(wagers)::bigint
           from wagers.history
          where market_id = ? and outcome = o.outcome and minute >= ? and minute < ?
          group by 1) as h
       order by h.begin nulls first\
      """;

  /** What one outcome did in one bucket; without a beginning, where it stood before the first. */
  record Step(int outcome, Optional<Instant> begin, long net, long staked, long wagers) {}

  private final Sql sql;

  @Inject
  HistoryStore(Sql sql) {
    this.sql = sql;
  }

  List<Step> steps(MarketId market, int outcomes, BucketWidth width, Instant from, Instant to) {
    return sql.list(
        STEPS,
        HistoryStore::step,
        outcomes - 1,
        market.value(),
        from,
        width.length().toSeconds() + " seconds",
        market.value(),
        from,
        to);
  }

  private static Step step(ResultSet row) throws SQLException {
    return new Step(
        row.getInt("outcome"),
        Sql.optionalInstant(row, "begin"),
        row.getLong("net"),
        row.getLong("staked"),
        row.getLong("wagers"));
  }
}
