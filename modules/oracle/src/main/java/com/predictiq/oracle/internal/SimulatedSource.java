package com.predictiq.oracle.internal;

import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Quotes {@link SimulatedMarket made-up prices} on every whole second, on any node the same. */
@ApplicationScoped
class SimulatedSource implements PriceSource {

  private static final String NAME = "simulated";

  private final OracleConfig config;
  private final InstantSource clock;

  @Inject
  SimulatedSource(OracleConfig config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean enabled() {
    return config.simulated();
  }

  @Override
  public List<Introduction> brings() {
    return Arrays.stream(SimulatedMarket.values())
        .map(market -> new Introduction(id(market), market.symbol()))
        .toList();
  }

  @Override
  public List<Reading> read(List<Feed> feeds) {
    Instant now = clock.instant();
    Instant second = now.truncatedTo(ChronoUnit.SECONDS);
    return feeds.stream()
        .flatMap(feed -> SimulatedMarket.of(feed.symbol()).stream())
        .map(market -> new Reading(id(market), NAME, market.priceAt(second), second, now))
        .toList();
  }

  private static FeedId id(SimulatedMarket market) {
    return new FeedId(market.symbol().toLowerCase(Locale.ROOT) + "-" + NAME);
  }
}
