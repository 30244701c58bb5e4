package com.predictiq.insights.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.insights.StatisticsView;
import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.markets.MarketFigures;
import com.predictiq.markets.MarketStatus;
import com.predictiq.markets.Markets;
import com.predictiq.platform.Json;
import com.predictiq.platform.ReadCache;
import com.predictiq.testkit.SettableClock;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StatisticsDeskTest {

  private static final Asset PLAY = new Asset("PLAY", 2, Asset.Rail.HOUSE);
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Freshness cache = new Freshness();
  private final SettableClock clock = new SettableClock();
  private final AtomicInteger counted = new AtomicInteger();

  @Test
  void counts_what_everybody_may_see_and_leaves_drafts_out() {
    StatisticsView view =
        desk(new MarketFigures(
                Map.of(
                    MarketStatus.DRAFT, 9L,
                    MarketStatus.ACTIVE, 4L,
                    MarketStatus.CLOSED, 3L,
                    MarketStatus.PROPOSED, 2L,
                    MarketStatus.DISPUTED, 1L,
                    MarketStatus.RESOLVED, 6L,
                    MarketStatus.CANCELLED, 5L),
                List.of(new Amount(PLAY, 12_345))))
            .now();
    assertThat(view.totalMarkets()).isEqualTo(21);
    assertThat(view.activeMarkets()).isEqualTo(4);
    assertThat(view.closedMarkets()).isEqualTo(6);
    assertThat(view.resolvedMarkets()).isEqualTo(6);
    assertThat(view.cancelledMarkets()).isEqualTo(5);
    assertThat(view.volume()).containsExactly(new StatisticsView.Volume("PLAY", "123.45"));
    assertThat(view.at()).isEqualTo(SettableClock.START);
  }

  @Test
  void asks_for_answers_as_fresh_as_the_settings_say() {
    desk(new MarketFigures(Map.of(), List.of())).now();
    assertThat(cache.asked).containsExactly(FRESH);
  }

  @Test
  void who_asks_while_the_answer_is_fresh_counts_nothing() {
    StatisticsDesk desk = desk(new MarketFigures(Map.of(), List.of()));
    StatisticsView first = desk.now();
    clock.advance(FRESH.multipliedBy(2));
    cache.keeps = true;
    assertThat(desk.now()).isEqualTo(first);
    assertThat(counted).hasValue(1);
  }

  @Test
  void the_answer_survives_the_cache() {
    StatisticsView view = desk(new MarketFigures(Map.of(), List.of(new Amount(PLAY, 1)))).now();
    assertThat(Json.read(Json.text(view), StatisticsView.class)).isEqualTo(view);
  }

  private StatisticsDesk desk(MarketFigures figures) {
    Markets markets =
        (Markets)
            Proxy.newProxyInstance(
                Markets.class.getClassLoader(),
                new Class<?>[] {Markets.class},
                (proxy, method, arguments) -> {
                  counted.incrementAndGet();
                  return figures;
                });
    return new StatisticsDesk(markets, cache, new InsightsConfig(FRESH), clock);
  }

  /** Remembers how fresh it should be, and the last answer while a test wants it kept. */
  private static final class Freshness implements ReadCache {
    final List<Duration> asked = new ArrayList<>();
    boolean keeps;
    private Record last;

    @Override
    public <T extends Record> T get(
        String key, Class<T> type, Duration freshFor, Supplier<T> loader) {
      asked.add(freshFor);
      last = keeps ? last : loader.get();
      return type.cast(last);
    }

    @Override
    public void forget(String key) {
      throw new IllegalStateException("nobody forgets");
    }
  }
}
