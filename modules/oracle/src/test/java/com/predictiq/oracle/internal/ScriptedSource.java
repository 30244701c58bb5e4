package com.predictiq.oracle.internal;

import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.Price;
import com.predictiq.oracle.Reading;
import com.predictiq.oracle.sources.Fault;
import com.predictiq.oracle.sources.PriceSource;
import com.predictiq.oracle.sources.Quotes;
import com.predictiq.oracle.sources.SourceFailed;
import com.predictiq.oracle.sources.SourceFeed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Has published what a test says it has, and is down when a test says so. */
final class ScriptedSource implements PriceSource {

  private final String name;
  private final InstantSource clock;
  private final Map<FeedId, NavigableMap<Instant, Price>> published = new HashMap<>();
  boolean down;
  int asked;

  ScriptedSource(String name, InstantSource clock) {
    this.name = name;
    this.clock = clock;
  }

  void publishes(FeedId feed, Instant at, long units, long confidence) {
    published
        .computeIfAbsent(feed, unknown -> new TreeMap<>(Comparator.naturalOrder()))
        .put(at, new Price(units, confidence, -2));
  }

  void forgetAll() {
    published.clear();
    down = false;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean enabled() {
    return true;
  }

  @Override
  public boolean isOutside() {
    return true;
  }

  @Override
  public Optional<String> faultOf(Optional<String> reference) {
    return reference.isPresent() ? Optional.empty() : Optional.of("must be given");
  }

  @Override
  public Quotes latest(List<SourceFeed> feeds) {
    return quotes(feeds, one -> one.floorEntry(clock.instant()));
  }

  @Override
  public Quotes firstFrom(List<SourceFeed> feeds, Instant time, Duration within) {
    return quotes(feeds, one -> one.subMap(time, true, clock.instant(), true).firstEntry());
  }

  private interface Pick {
    Map.Entry<Instant, Price> of(NavigableMap<Instant, Price> published);
  }

  private Quotes quotes(List<SourceFeed> feeds, Pick pick) {
    asked++;
    if (down) {
      throw new SourceFailed(Fault.UNREACHABLE, "is down");
    }
    return new Quotes(
        feeds.stream()
            .filter(feed -> published.containsKey(feed.id()))
            .flatMap(
                feed ->
                    Optional.ofNullable(pick.of(published.get(feed.id())))
                        .map(
                            one ->
                                new Reading(
                                    feed.id(), name, one.getValue(), one.getKey(), clock.instant()))
                        .stream())
            .toList(),
        List.of());
  }
}
