package com.predictiq.oracle.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.Reading;
import com.predictiq.oracle.sources.CoinGeckoSource;
import com.predictiq.oracle.sources.GivenSources;
import com.predictiq.oracle.sources.PriceService;
import com.predictiq.oracle.sources.SourceFeed;
import com.predictiq.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service with the REST paths of CoinGecko, over real HTTP. */
class CoinGeckoProtocolIT {

  private static final FeedId BITCOIN = new FeedId("btc-usd-coingecko");
  private static final FeedId LUMEN = new FeedId("xlm-usd-coingecko");
  private static final Instant NOW = SettableClock.START;

  private final GivenOracle oracle = new GivenOracle();
  private final PriceService service = new PriceService();
  private final CoinGeckoSource source =
      GivenSources.coinGecko(GivenSources.at(service.address()), oracle.clock);

  @BeforeEach
  void introduce_feeds() {
    feed(BITCOIN, "bitcoin/usd");
    feed(LUMEN, "stellar/usd");
  }

  @AfterEach
  void close() {
    service.close();
    oracle.close();
  }

  @Test
  void keeps_what_it_is_told_and_refuses_the_rest_one_by_one() {
    service.answers(
        """
        {"bitcoin":{"usd":67187.335,"last_updated_at":%d,"usd_market_cap":1.3e12},
         "stellar":{"usd":-0.1,"last_updated_at":%d}}\
        """
            .formatted(NOW.getEpochSecond() - 40, NOW.getEpochSecond()));
    oracle.rounds(source).run();
    assertThat(oracle.readings.latest(BITCOIN).orElseThrow().price().text()).isEqualTo("67187.335");
    assertThat(oracle.readings.latest(LUMEN)).isEmpty();
    assertThat(oracle.counted.counts)
        .containsEntry("coingecko stored", 1L)
        .containsEntry("coingecko not-positive", 1L);
    assertThat(service.asked()).singleElement().asString().contains("bitcoin%2Cstellar");
  }

  @Test
  void finds_the_first_price_from_a_time_on_in_what_it_has_of_then() {
    long from = NOW.toEpochMilli();
    service.answers(
        "{\"prices\":[[%d,60000.5],[%d,60001],[%d,60002.25],[1,\"x\"]],\"market_caps\":[]}"
            .formatted(from - 1, from + 900, from + 60_000));
    oracle.clock.advance(Duration.ofMinutes(5));
    List<SourceFeed> bitcoin = List.of(oracle.feeds.ofSource("coingecko").get(0));
    assertThat(source.firstFrom(bitcoin, NOW, Duration.ofMinutes(1)).readings())
        .extracting(Reading::publishTime)
        .containsExactly(NOW.plusMillis(900), NOW.plusSeconds(60));
    assertThat(service.asked().get(0))
        .contains("/api/v3/coins/bitcoin/market_chart/range?vs_currency=usd");
  }

  @Test
  void numbers_that_no_price_has_are_refused() {
    service.answers(
        """
        {"bitcoin":{"usd":1e40,"last_updated_at":%1$d},
         "stellar":{"usd":"cheap","last_updated_at":%1$d}}\
        """
            .formatted(NOW.getEpochSecond()));
    oracle.rounds(source).run();
    assertThat(oracle.counted.counts)
        .containsOnlyKeys("coingecko absurd", "coingecko not-a-number");
  }

  private void feed(FeedId id, String reference) {
    oracle.feeds.introduce(
        new SourceFeed(id, reference, reference, List.of(), 1), "coingecko", NOW);
  }
}
