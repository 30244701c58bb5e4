package com.predictiq.markets.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.TradingTally.Opened;
import com.predictiq.markets.TradingTally.Staked;
import com.predictiq.platform.Scrape;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TradingMetricsTest {

  private static final MarketId MARKET = new MarketId(new UUID(0, 1));

  private final TradingMetrics metrics = new TradingMetrics();

  @Test
  void counts_bets_and_whole_units_of_each_asset() {
    Asset play = new Asset("PLAY", 2, Asset.Rail.HOUSE);
    Asset lumen = new Asset("XLM", 7, Asset.Rail.STELLAR);
    metrics.staked(new Staked(MARKET, new Amount(play, 1_050), 2));
    metrics.staked(new Staked(MARKET, new Amount(play, 5), 1));
    metrics.staked(new Staked(MARKET, new Amount(lumen, 30_000_000), 1));
    assertThat(told())
        .contains("bets_placed_total{asset=\"PLAY\"} 3\n")
        .contains("volume_total{asset=\"PLAY\"} 10.55\n")
        .contains("bets_placed_total{asset=\"XLM\"} 1\n")
        .contains("volume_total{asset=\"XLM\"} 3.0000000\n");
  }

  @Test
  void is_there_before_the_first_market() {
    assertThat(told()).contains("markets_created_total 0\n");
    metrics.opened(new Opened(MARKET));
    assertThat(told()).contains("markets_created_total 1\n");
  }

  private String told() {
    Scrape scrape = new Scrape();
    metrics.tell(scrape);
    return scrape.text();
  }
}
