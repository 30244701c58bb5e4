package com.predictiq.chain.internal;

import com.predictiq.chain.Network;
import com.predictiq.platform.DatabaseFailure;
import com.predictiq.platform.HouseClosing;
import com.predictiq.platform.HouseOpened;
import com.predictiq.platform.Scrape;
import com.predictiq.platform.Scraped;
import com.predictiq.platform.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the scrape sees of money over the chain. Assets are those of the house, streams and states a
 * handful. The database is looked at on a thread of its own: the scrape waits for nobody.
 */
@ApplicationScoped
class ChainFigures implements Scraped {

  private static final String DEPOSITS = "chain_deposits_credited_total";
  private static final String WITHDRAWALS = "chain_withdrawals_ended_total";
  private static final String DIFFERENCE = "chain_reconciliation_difference_units";
  private static final String AGE = "chain_cursor_age_seconds";
  private static final String WATCHED = "chain_watched_transactions";
  private static final Duration EVERY = Duration.ofSeconds(10);
  private static final Logger LOG = Logger.getLogger("predictiq.chain");

  private record Ended(String asset, boolean paid) implements Comparable<Ended> {
    @Override
    public int compareTo(Ended other) {
      return (asset + paid).compareTo(other.asset + other.paid);
    }
  }

  private record Figure(String label, long value) {}

  private record Moved(String stream, Instant at) {}

  private record Look(List<Figure> differences, List<Moved> streams, List<Figure> watched) {}

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService threads;

  private final ChainConfig config;
  private final Sql sql;
  private final InstantSource clock;
  private final Map<String, LongAdder> deposits = new ConcurrentSkipListMap<>();
  private final Map<Ended, LongAdder> withdrawals = new ConcurrentSkipListMap<>();
  private volatile Look last = new Look(List.of(), List.of(), List.of());
  private volatile ScheduledFuture<?> looking;

  @Inject
  ChainFigures(ChainConfig config, Sql sql, InstantSource clock) {
    this.config = config;
    this.sql = sql;
    this.clock = clock;
  }

  void begin(@Observes HouseOpened opened) {
    if (config.network() != Network.OFF) {
      looking =
          threads.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  void end(@Observes HouseClosing closing) {
    if (looking != null) {
      looking.cancel(false);
    }
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
    Look look = last;
    gauge(
        scrape,
        DIFFERENCE,
        "Custody less what it should have, in stroops.",
        "asset",
        look.differences());
    gauge(scrape, AGE, "How long ago reading of the chain moved on.", "stream", ages(look));
    gauge(scrape, WATCHED, "Transactions that members wait for.", "state", look.watched());
  }

  private List<Figure> ages(Look look) {
    Instant now = clock.instant();
    return look.streams().stream()
        .map(one -> new Figure(one.stream(), Duration.between(one.at(), now).toSeconds()))
        .toList();
  }

  private static void gauge(
      Scrape scrape, String name, String help, String label, List<Figure> figures) {
    scrape.gauge(name, help);
    figures.forEach(one -> scrape.sample(name, Long.toString(one.value()), label, one.label()));
  }

  /** The database being away is another alarm's matter; the scrape goes on with what was known. */
  void look() {
    try {
      last = new Look(differences(), streams(), watched());
    } catch (DatabaseFailure away) {
      LOG.log(Level.FINE, "The chain could not be looked at", away);
    }
  }

  private List<Figure> differences() {
    return figures("select asset, on_chain - expected from chain.reconciliations order by asset");
  }

  private List<Moved> streams() {
    return sql.list(
        """
        select stream, moved_at
          from (select stream, moved_at from chain.cursors
                union all
                select 'contract', max(moved_at) from chain.contract_positions) as all_streams
         where moved_at is not null order by stream\
        """,
        row -> new Moved(row.getString("stream"), Sql.instant(row, "moved_at")));
  }

  private List<Figure> watched() {
    return figures(
        "select lower(state), count(*) from chain.watched_transactions group by 1 order by 1");
  }

  private List<Figure> figures(String statement) {
    return sql.list(statement, row -> new Figure(row.getString(1), row.getLong(2)));
  }
}
