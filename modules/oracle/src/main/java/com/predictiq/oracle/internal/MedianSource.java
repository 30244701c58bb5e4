package com.predictiq.oracle.internal;

import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.Reading;
import com.predictiq.oracle.fixing.ConfidenceRule;
import com.predictiq.oracle.sources.PriceSource;
import com.predictiq.oracle.sources.Quotes;
import com.predictiq.oracle.sources.SourceFeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Quotes the middle of what other feeds said last. Too old or too vague counts as not said; too few
 * is no price. Markets on a median do not use its readings: they are fixed from its parts.
 */
@ApplicationScoped
class MedianSource implements PriceSource {

  static final String NAME = "median";

  private final ReadingStore readings;
  private final OracleConfig config;
  private final InstantSource clock;

  @Inject
  MedianSource(ReadingStore readings, OracleConfig config, InstantSource clock) {
    this.readings = readings;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean enabled() {
    return true;
  }

  @Override
  public Optional<String> faultOf(Optional<String> reference) {
    return reference.map(given -> "must be left out: a median names its parts");
  }

  @Override
  public Quotes latest(List<SourceFeed> feeds) {
    Map<FeedId, Reading> said =
        readings
            .latest(feeds.stream().flatMap(feed -> feed.parts().stream()).distinct().toList())
            .stream()
            .filter(this::isGood)
            .collect(Collectors.toMap(Reading::feed, Function.identity()));
    return new Quotes(
        feeds.stream().flatMap(feed -> middle(feed, said).stream()).toList(), List.of());
  }

  @Override
  public Quotes firstFrom(List<SourceFeed> feeds, Instant time, Duration within) {
    return Quotes.NONE;
  }

  private Optional<Reading> middle(SourceFeed feed, Map<FeedId, Reading> said) {
    List<Reading> parts =
        feed.parts().stream()
            .filter(said::containsKey)
            .map(said::get)
            .sorted(Comparator.comparing(reading -> reading.price().value()))
            .toList();
    if (parts.size() < feed.minResponses()) {
      return Optional.empty();
    }
    Instant published =
        parts.stream().map(Reading::publishTime).max(Comparator.naturalOrder()).orElseThrow();
    Reading middle = parts.get((parts.size() - 1) / 2);
    return Optional.of(new Reading(feed.id(), NAME, middle.price(), published, clock.instant()));
  }

  private boolean isGood(Reading reading) {
    boolean fresh =
        Duration.between(reading.publishTime(), clock.instant()).compareTo(config.stalenessMax())
            <= 0;
    return fresh && new ConfidenceRule(config.confidenceMax()).accepts(reading.price());
  }
}
