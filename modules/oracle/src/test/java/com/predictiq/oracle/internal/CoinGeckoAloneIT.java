package com.predictiq.oracle.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Refusal;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.Answer;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.OracleQuestion;
import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.Reading;
import com.predictiq.oracle.sources.CoinGeckoSource;
import com.predictiq.oracle.sources.GivenSources;
import com.predictiq.oracle.sources.PriceService;
import com.predictiq.oracle.sources.SourceFeed;
import com.predictiq.testkit.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A market that has nobody but such a service to ask: it updates a price about once a minute, says
 * when, and keeps one of every five minutes.
 */
class CoinGeckoAloneIT {

  private static final FeedId FEED = new FeedId("btc-usd-coingecko");
  private static final Instant NOON = SettableClock.START;
  private static final Instant DECIDES = NOON.plusSeconds(600);

  private final GivenOracle oracle = new GivenOracle();
  private final PriceService service = new PriceService();
  private final CoinGeckoSource source =
      GivenSources.coinGecko(GivenSources.at(service.address()), oracle.clock);
  private final Sources sources = new Sources(List.of(source));
  private final GathersFirsts gathers =
      new GathersFirsts(oracle.feeds, oracle.fixings, sources, oracle.asks);
  private final MarketId market = new MarketId(UUID.randomUUID());

  @BeforeEach
  void ask_whether_bitcoin_is_at_a_hundred() {
    oracle.feeds.introduce(
        new SourceFeed(FEED, "BTC-USD", "bitcoin/usd", List.of(), 1), source.name(), NOON);
    updated(NOON.minusSeconds(50), "100");
    LooksAtFeeds looks =
        new LooksAtFeeds(oracle.readings, sources, oracle.asks, oracle.config, oracle.clock);
    new TakesQuestions(oracle.feeds, oracle.questions, looks, oracle.config)
        .take(
            new OracleQuestion(
                market,
                FEED.value(),
                Optional.of("at-least"),
                Optional.of(List.of("100")),
                2,
                DECIDES));
  }

  @AfterEach
  void close() {
    service.close();
    oracle.close();
  }

  @Test
  void is_decided_by_the_update_that_was_seen_within_the_minute() {
    readAt(DECIDES.plusSeconds(40), DECIDES.plusSeconds(35), "101.5");
    assertThat(gatheredAt(DECIDES.plusSeconds(300), DECIDES.plusSeconds(290), "90")).isEqualTo(1);
    assertThat(oracle.answers.answer(market)).isEqualTo(Answer.of(0));
    assertThat(oracle.fixings.firsts(market))
        .extracting(Reading::publishTime)
        .containsExactly(DECIDES.plusSeconds(35));
  }

  @Test
  void a_price_of_before_is_no_first_price_however_late_it_is_read() {
    readAt(DECIDES.plusSeconds(5), DECIDES.minusSeconds(10), "101.5");
    service.answers("{\"prices\":[]}");
    assertThat(gather()).isZero();
    refuses(MarketRefusal.RESOLUTION_NOT_READY);
  }

  @Test
  void is_stale_where_the_first_price_is_minutes_away() {
    assertThat(gatheredAt(DECIDES.plusSeconds(300), DECIDES.plusSeconds(290), "101.5"))
        .isEqualTo(1);
    refuses(MarketRefusal.STALE_PRICE);
    readAt(DECIDES.plusSeconds(330), DECIDES.plusSeconds(320), "101.5");
    assertThat(gather()).isZero();
    refuses(MarketRefusal.STALE_PRICE);
  }

  private void readAt(Instant now, Instant updated, String price) {
    oracle.clock.set(now);
    updated(updated, price);
    oracle.rounds(source).run();
  }

  private void updated(Instant at, String price) {
    service.answers(
        "{\"bitcoin\":{\"usd\":%s,\"last_updated_at\":%d}}".formatted(price, at.getEpochSecond()));
  }

  private int gatheredAt(Instant now, Instant point, String price) {
    oracle.clock.set(now);
    service.answers("{\"prices\":[[%d,%s]]}".formatted(point.toEpochMilli(), price));
    return gather();
  }

  private int gather() {
    return gathers.gather(List.of(oracle.questions.find(market).orElseThrow()));
  }

  private void refuses(Refusal refusal) {
    assertThatThrownBy(() -> oracle.answers.answer(market))
        .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.refusal()).isEqualTo(refusal));
  }
}
