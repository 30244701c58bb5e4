package com.predictiq.oracle.internal;

import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.Reading;
import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks every source what it quotes now. A round that was missed is not made up for: nobody knows
 * what the price would have been, so a gap stays a gap.
 */
@ApplicationScoped
class TakesReadings implements Job {

  private final List<PriceSource> sources;
  private final FeedStore feeds;
  private final ReadingStore readings;
  private final OracleConfig config;
  private final InstantSource clock;

  @Inject
  TakesReadings(
      @Any Instance<PriceSource> sources,
      FeedStore feeds,
      ReadingStore readings,
      OracleConfig config,
      InstantSource clock) {
    this(sources.stream().toList(), feeds, readings, config, clock);
  }

  TakesReadings(
      List<PriceSource> sources,
      FeedStore feeds,
      ReadingStore readings,
      OracleConfig config,
      InstantSource clock) {
    this.sources = sources;
    this.feeds = feeds;
    this.readings = readings;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "oracle.takes-readings";
  }

  @Override
  public Duration every() {
    return config.readingInterval();
  }

  @Override
  public int run() {
    return sources.stream().filter(PriceSource::enabled).mapToInt(this::read).sum();
  }

  private int read(PriceSource source) {
    List<Reading> taken =
        source.read(feedsOf(source)).stream()
            .filter(reading -> reading.price().units() > 0)
            .toList();
    return taken.isEmpty() ? 0 : readings.keep(taken);
  }

  private List<Feed> feedsOf(PriceSource source) {
    List<Feed> known = feeds.ofSource(source.name());
    return introduceNew(source, known) ? feeds.ofSource(source.name()) : known;
  }

  /** Whether there were any. */
  private boolean introduceNew(PriceSource source, List<Feed> feedsOfSource) {
    Set<FeedId> known = feedsOfSource.stream().map(Feed::id).collect(Collectors.toSet());
    Instant now = clock.instant();
    List<PriceSource.Introduction> missing =
        source.brings().stream().filter(feed -> !known.contains(feed.id())).toList();
    missing.forEach(feed -> feeds.introduce(feed.id(), source.name(), feed.symbol(), now));
    return !missing.isEmpty();
  }
}
