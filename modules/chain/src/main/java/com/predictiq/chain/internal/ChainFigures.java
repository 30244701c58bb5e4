package com.predictiq.chain.internal;

import com.predictiq.platform.DatabaseFailure;
import com.predictiq.platform.Scrape;
import com.predictiq.platform.Scraped;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the scrape sees of money over the chain. Assets are those of the house, streams and states a
 * handful; one look at the database serves every scrape for a while.
 */
@ApplicationScoped
class ChainFigures implements Scraped {

  private static final String DEPOSITS = "chain_deposits_credited_total";
  private static final String WITHDRAWALS = "chain_withdrawals_ended_total";
  private static final String DIFFERENCE = "chain_reconciliation_difference_units";
  private static final String AGE = "chain_cursor_age_seconds";
  private static final String WATCHED = "chain_watched_transactions";
  private static final Duration GOOD_FOR = Duration.ofSeconds(5);

  private record Ended(String asset, boolean paid) implements Comparable<Ended> {
    @Override
    public int compareTo(Ended other) {
      return (asset + paid).compareTo(other.asset + other.paid);
    }
  }

  private record Figure(String label, long value) {}

  private record Look(
      Instant at, List<Figure> differences, List<Figure> cursors, List<Figure> watched) {}

  private final Sql sql;
  private final InstantSource clock;
  private final Map<String, LongAdder> deposits = new ConcurrentSkipListMap<>();
  private final Map<Ended, LongAdder> withdrawals = new ConcurrentSkipListMap<>();
  private volatile Look last = new Look(Instant.MIN, List.of(), List.of(), List.of());

  @Inject
  ChainFigures(Sql sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void credited(String asset) {
    deposits.computeIfAbsent(asset, it -> new LongAdder()).increment();
  }

  void ended(String asset, boolean paid) {
    withdrawals.computeIfAbsent(new Ended(asset, paid), it -> new LongAdder()).increment();
  }

  @Override
  public void tell(Scrape scrape) {
    scrape.counter(DEPOSITS, "Deposits that this node told of, by asset.");
    deposits.forEach((asset, count) -> scrape.sample(DEPOSITS, count.toString(), "asset", asset));
    scrape.counter(WITHDRAWALS, "Withdrawals whose end this node told of: paid, or given back.");
    withdrawals.forEach(
        (one, count) ->
            scrape.sample(
                WITHDRAWALS,
                count.toString(),
                "asset",
                one.asset(),
                "result",
                one.paid() ? "paid" : "returned"));
    Look look = look();
    gauge(
        scrape,
        DIFFERENCE,
        "Custody less what it should have, in stroops.",
        "asset",
        look.differences());
    gauge(scrape, AGE, "How long ago reading of the chain moved on.", "stream", look.cursors());
    gauge(scrape, WATCHED, "Transactions that members wait for.", "state", look.watched());
  }

  private static void gauge(
      Scrape scrape, String name, String help, String label, List<Figure> figures) {
    scrape.gauge(name, help);
    figures.forEach(one -> scrape.sample(name, Long.toString(one.value()), label, one.label()));
  }

  /** The database being away is another alarm's matter; the scrape goes on with what was known. */
  private Look look() {
    Instant now = clock.instant();
    if (now.isAfter(last.at().plus(GOOD_FOR))) {
      try {
        last = new Look(now, differences(), cursors(now), watched());
      } catch (DatabaseFailure away) {
        return last;
      }
    }
    return last;
  }

  private List<Figure> differences() {
    return figures("select asset, on_chain - expected from chain.reconciliations order by asset");
  }

  private List<Figure> cursors(Instant now) {
    return figures(
        """
        select stream, floor(extract(epoch from ?::timestamptz - moved_at))::bigint
          from (select stream, moved_at from chain.cursors
                union all
                select 'contract', max(moved_at) from chain.contract_positions) as all_streams
         where moved_at is not null order by stream\
        """,
        now);
  }

  private List<Figure> watched() {
    return figures(
        "select lower(state), count(*) from chain.watched_transactions group by 1 order by 1");
  }

  private List<Figure> figures(String statement, Object... parameters) {
    return sql.list(statement, row -> new Figure(row.getString(1), row.getLong(2)), parameters);
  }
}
