package com.predictiq.oracle.internal;

import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.Reading;
import com.predictiq.oracle.sources.Quotes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out whether feeds give a price now; asks the sources of those that were silent lately. */
@ApplicationScoped
class LooksAtFeeds {

  private final ReadingStore readings;
  private final Sources sources;
  private final AsksSources asks;
  private final OracleConfig config;
  private final InstantSource clock;

  @Inject
  LooksAtFeeds(
      ReadingStore readings,
      Sources sources,
      AsksSources asks,
      OracleConfig config,
      InstantSource clock) {
    this.readings = readings;
    this.sources = sources;
    this.asks = asks;
    this.config = config;
    this.clock = clock;
  }

  /** How many of them gave a fresh price, before or just now. */
  long speaking(Collection<Feed> feeds) {
    Set<FeedId> fresh = fresh(feeds.stream().map(Feed::id).toList());
    Map<String, List<Feed>> silent =
        feeds.stream()
            .filter(feed -> !fresh.contains(feed.id()))
            .collect(Collectors.groupingBy(Feed::source));
    return fresh.size()
        + silent.entrySet().stream().mapToLong(some -> ask(some.getKey(), some.getValue())).sum();
  }

  private long ask(String name, List<Feed> feeds) {
    return sources
        .find(name)
        .flatMap(
            source -> asks.ask(source, it -> it.latest(feeds.stream().map(Feed::asked).toList())))
        .map(Quotes::readings)
        .map(quoted -> quoted.stream().filter(this::isFresh).count())
        .orElse(0L);
  }

  private Set<FeedId> fresh(Collection<FeedId> feeds) {
    return readings.latest(feeds).stream()
        .filter(this::isFresh)
        .map(Reading::feed)
        .collect(Collectors.toSet());
  }

  private boolean isFresh(Reading reading) {
    return !reading.publishTime().isBefore(clock.instant().minus(config.stalenessMax()));
  }
}
