package com.predictiq.oracle.sources;

import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Quotes {@link SimulatedMarket made-up prices} on every whole second, on any node the same. */
@ApplicationScoped
public class SimulatedSource implements PriceSource {

  public static final String NAME = "simulated";

  private final SourcesConfig config;
  private final InstantSource clock;

  @Inject
  SimulatedSource(SourcesConfig config, InstantSource clock) {
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

  /** It knows its own markets alone, and those it brings. */
  @Override
  public Optional<String> faultOf(Optional<String> reference) {
    return Optional.of("cannot be introduced: the simulated source brings its own feeds");
  }

  @Override
  public Quotes latest(List<SourceFeed> feeds) {
    return at(feeds, clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  @Override
  public Quotes firstFrom(List<SourceFeed> feeds, Instant time, Duration within) {
    Instant second = time.plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS);
    return second.isAfter(clock.instant()) ? Quotes.NONE : at(feeds, second);
  }

  private Quotes at(List<SourceFeed> feeds, Instant second) {
    Instant now = clock.instant();
    return new Quotes(
        feeds.stream()
            .flatMap(feed -> SimulatedMarket.of(feed.symbol()).stream())
            .map(market -> new Reading(id(market), NAME, market.priceAt(second), second, now))
            .toList(),
        List.of());
  }

  private static FeedId id(SimulatedMarket market) {
    return new FeedId(market.symbol().toLowerCase(Locale.ROOT) + "-" + NAME);
  }
}
