package com.predictiq.markets.metrics;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.markets.TradingTally.Opened;
import com.predictiq.markets.TradingTally.Staked;
import com.predictiq.platform.Scrape;
import com.predictiq.platform.Scraped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what this node did, once it lasts. The whole house is the sum over its nodes; the books
 * are what is exact.
 */
@ApplicationScoped
class TradingMetrics implements Scraped {

  private static final String MARKETS = "markets_created_total";
  private static final String BETS = "bets_placed_total";
  private static final String VOLUME = "volume_total";

  /** Of one asset: how many bets, and their units. */
  private record Traded(LongAdder bets, LongAdder units) {}

  private final LongAdder markets = new LongAdder();
  private final Map<Asset, Traded> assets = new ConcurrentHashMap<>();

  void opened(@Observes(during = TransactionPhase.AFTER_SUCCESS) Opened opened) {
    markets.increment();
  }

  void staked(@Observes(during = TransactionPhase.AFTER_SUCCESS) Staked staked) {
    Traded traded =
        assets.computeIfAbsent(
            staked.gross().asset(), asset -> new Traded(new LongAdder(), new LongAdder()));
    traded.bets().add(staked.wagers());
    traded.units().add(staked.gross().units());
  }

  @Override
  public void tell(Scrape scrape) {
    scrape
        .counter(MARKETS, "Markets that were opened.")
        .sample(MARKETS, String.valueOf(markets.sum()));
    scrape.counter(BETS, "Stakes that were accepted.");
    assets.forEach(
        (asset, traded) ->
            scrape.sample(BETS, String.valueOf(traded.bets().sum()), "asset", asset.code()));
    scrape.counter(VOLUME, "What was staked, fees included, in whole units of the asset.");
    assets.forEach(
        (asset, traded) ->
            scrape.sample(
                VOLUME, new Amount(asset, traded.units().sum()).text(), "asset", asset.code()));
  }
}
