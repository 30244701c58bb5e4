package com.predictiq.oracle.sources;

import com.predictiq.oracle.Price;
import com.predictiq.oracle.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A REST service with the paths of CoinGecko: {@code simple/price} for now, {@code market_chart}
 * for then. It names no confidence, so it is taken at its word; a median keeps it honest.
 */
@ApplicationScoped
public class CoinGeckoSource implements PriceSource {

  public static final String NAME = "coingecko";

  private static final int FIELDS_OF_A_POINT = 2;

  private final CoinGeckoDoor door;
  private final SourcesConfig config;
  private final InstantSource clock;

  @Inject
  CoinGeckoSource(CoinGeckoDoor door, SourcesConfig config, InstantSource clock) {
    this.door = door;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean enabled() {
    return config.coinGecko().isPresent();
  }

  @Override
  public boolean isOutside() {
    return true;
  }

  @Override
  public Optional<String> faultOf(Optional<String> reference) {
    return reference.filter(pair -> pair.matches("[a-z0-9-]{1,60}/[a-z]{3,5}")).isPresent()
        ? Optional.empty()
        : Optional.of("must be a coin and a currency, such as bitcoin/usd");
  }

  /** One call for each currency, which are few. */
  @Override
  public Quotes latest(List<SourceFeed> feeds) {
    Map<String, List<SourceFeed>> byCurrency =
        feeds.stream().collect(Collectors.groupingBy(CoinGeckoSource::currency));
    Quotes all = Quotes.NONE;
    for (Map.Entry<String, List<SourceFeed>> some : byCurrency.entrySet()) {
      all = all.and(latest(some.getKey(), some.getValue()));
    }
    return all;
  }

  @Override
  public Quotes firstFrom(List<SourceFeed> feeds, Instant time, Duration within) {
    Quotes all = Quotes.NONE;
    for (SourceFeed feed : feeds) {
      all = all.and(firstFrom(feed, time, within));
    }
    return all;
  }

  private Quotes latest(String currency, List<SourceFeed> feeds) {
    String coins =
        feeds.stream().map(CoinGeckoSource::coin).distinct().collect(Collectors.joining("%2C"));
    Optional<Object> answer =
        door.ask(
            "/api/v3/simple/price?ids="
                + coins
                + "&vs_currencies="
                + currency
                + "&include_last_updated_at=true&precision=full");
    List<Reading> readings = new ArrayList<>();
    List<Quotes.Refused> refused = new ArrayList<>();
    if (answer.isPresent()) {
      Map<?, ?> prices = fields(answer.get());
      for (SourceFeed feed : feeds) {
        try {
          Map<?, ?> coin = Decimals.object(prices.get(coin(feed)));
          readings.add(
              reading(
                  feed,
                  Decimals.needed(coin, currency),
                  Decimals.second(Decimals.needed(coin, "last_updated_at"))));
        } catch (Decimals.Unusable none) {
          refused.add(new Quotes.Refused(feed.id(), none.fault()));
        }
      }
    }
    return new Quotes(readings, refused);
  }

  private Quotes firstFrom(SourceFeed feed, Instant time, Duration within) {
    Optional<Object> answer =
        door.ask(
            "/api/v3/coins/%s/market_chart/range?vs_currency=%s&from=%d&to=%d&precision=full"
                .formatted(
                    coin(feed),
                    currency(feed),
                    time.getEpochSecond(),
                    time.plus(within).getEpochSecond()));
    if (answer.isEmpty() || !(fields(answer.get()).get("prices") instanceof List<?> points)) {
      return new Quotes(List.of(), List.of(new Quotes.Refused(feed.id(), Fault.MISSING)));
    }
    List<Reading> readings = new ArrayList<>();
    List<Quotes.Refused> refused = new ArrayList<>();
    for (Object point : points) {
      try {
        Reading reading = point(feed, point);
        if (!reading.publishTime().isBefore(time)) {
          readings.add(reading);
        }
      } catch (Decimals.Unusable none) {
        refused.add(new Quotes.Refused(feed.id(), none.fault()));
      }
    }
    return new Quotes(readings, refused);
  }

  private Reading point(SourceFeed feed, Object point) {
    if (!(point instanceof List<?> pair) || pair.size() != FIELDS_OF_A_POINT) {
      throw new Decimals.Unusable(Fault.MISSING);
    }
    long millis = Decimals.whole(pair.get(0));
    Instant second = Decimals.second(Math.floorDiv(millis, 1_000));
    return reading(feed, pair.get(1), second.plusMillis(Math.floorMod(millis, 1_000)));
  }

  private Reading reading(SourceFeed feed, Object value, Instant published) {
    Instant now = clock.instant();
    BigDecimal number = Decimals.decimal(value);
    Price price = Decimals.price(number);
    if (published.isAfter(now)) {
      throw new Decimals.Unusable(Fault.FROM_THE_FUTURE);
    }
    return new Reading(feed.id(), NAME, price, published, now);
  }

  private static Map<?, ?> fields(Object answer) {
    if (answer instanceof Map<?, ?> fields) {
      return fields;
    }
    throw new SourceFailed(Fault.NOT_JSON, "answered with something that is no object");
  }

  private static String coin(SourceFeed feed) {
    return feed.reference().substring(0, feed.reference().indexOf('/'));
  }

  private static String currency(SourceFeed feed) {
    return feed.reference().substring(feed.reference().indexOf('/') + 1);
  }
}
