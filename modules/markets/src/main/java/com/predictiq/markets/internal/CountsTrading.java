package com.predictiq.markets.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.TradingTally;
import com.predictiq.platform.AnswersChanged;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Counts what is staked. A trend is the logarithm of the number of wagers, each worth half as much
 * for every six hours it is older: adding a wager changes one row and time changes none, so the
 * order can be read from an index.
 */
@ApplicationScoped
@Transactional
class CountsTrading implements TradingTally {

  private static final Instant ZERO_HOUR = Instant.parse("2026-01-01T00:00:00Z");
  private static final double HALF_LIFE = Duration.ofHours(6).toMillis();

  private final Sql sql;
  private final Consumer<Object> told;

  @Inject
  CountsTrading(Sql sql, Event<Object> told) {
    this.sql = sql;
    this.told = told::fire;
  }

  /** Where nobody remembers answers, and nobody counts. */
  CountsTrading(Sql sql) {
    this.sql = sql;
    this.told = nobody -> {};
  }

  /** Opening a market is worth as much attention as one wager. */
  void opened(MarketId market, Instant at) {
    sql.change(
        """
        insert into markets.trading (market_id, volume, wagers, turnover, trend)
        values (?, 0, 0, 0, ?) on conflict (market_id) do nothing\
        """,
        market.value(),
        weight(at));
    told.accept(new Opened(market));
  }

  @Override
  public void staked(MarketId market, Amount gross, Instant at) {
    stakedAll(List.of(new Staked(market, gross, 1)), at);
  }

  /** So many wagers at one moment weigh as much as one that is so many times as heavy. */
  @Override
  public void stakedAll(Collection<Staked> all, Instant at) {
    sql.change(
        """
        with staked as (
          select market::uuid as market, volume::bigint as volume, wagers::bigint as wagers,
                 turnover::numeric as turnover, ? + ln(wagers::double precision) as weight
            from unnest(?, ?, ?, ?) as s (market, volume, wagers, turnover)),
        turns as (
          select t.market_id from markets.trading t join staked s on s.market = t.market_id
           order by t.market_id for no key update of t)
        update markets.trading t
           set volume = t.volume + s.volume, wagers = t.wagers + s.wagers,
               turnover = t.turnover + s.turnover,
               trend = greatest(trend, s.weight)
                     + ln(1 + exp(-least(abs(trend - s.weight), 700))) -- less is an underflow
          from staked s join turns on turns.market_id = s.market
         where t.market_id = s.market\
        """,
        weight(at),
        texts(all, Staked::market),
        texts(all, one -> one.gross().units()),
        texts(all, Staked::wagers),
        texts(all, one -> turnover(one.gross()).toPlainString()));
    all.forEach(
        one -> {
          told.accept(AnswersChanged.atOnce("market:" + one.market()).andSoon("volumes"));
          told.accept(one);
        });
  }

  private static String[] texts(Collection<Staked> all, Function<Staked, Object> column) {
    return all.stream().map(column).map(String::valueOf).toArray(String[]::new);
  }

  private static double weight(Instant at) {
    return Math.log(2) * Duration.between(ZERO_HOUR, at).toMillis() / HALF_LIFE;
  }

  /** Whole units, so that assets of different scales can stand in one order. */
  private static BigDecimal turnover(Amount gross) {
    Asset asset = gross.asset();
    return BigDecimal.valueOf(gross.units(), asset.scale());
  }
}
