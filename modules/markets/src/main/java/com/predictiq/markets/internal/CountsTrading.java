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
import java.util.function.Consumer;

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
  private final Consumer<AnswersChanged> changed;

  @Inject
  CountsTrading(Sql sql, Event<AnswersChanged> changed) {
    this.sql = sql;
    this.changed = changed::fire;
  }

  /** Where nobody remembers answers. */
  CountsTrading(Sql sql) {
    this.sql = sql;
    this.changed = nobody -> {};
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
  }

  @Override
  public void staked(MarketId market, Amount gross, Instant at) {
    sql.change(
        """
        update markets.trading
           set volume = volume + ?, wagers = wagers + 1, turnover = turnover + ?,
               trend = greatest(trend, w.weight) + ln(1 + exp(-abs(trend - w.weight)))
          from (values (?::double precision)) as w (weight)
         where market_id = ?\
        """,
        gross.units(),
        turnover(gross),
        weight(at),
        market.value());
    changed.accept(AnswersChanged.atOnce("market:" + market).andSoon("volumes"));
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
