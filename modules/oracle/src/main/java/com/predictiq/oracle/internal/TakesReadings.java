package com.predictiq.oracle.internal;

import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.sources.PriceSource;
import com.predictiq.oracle.sources.Quotes;
import com.predictiq.oracle.sources.SourceFeed;
import com.predictiq.platform.Job;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rounds of one source: asks what it quotes now, or listens for a while where it speaks by
 * itself. A round that was missed is not made up for: nobody knows what the price would have been,
 * so a gap stays a gap. Each source has rounds of its own, so that none waits for another.
 */
class TakesReadings implements Job {

  /** Shorter than the lease of a job, so that another node can take over. */
  private static final Duration STRETCH = Duration.ofSeconds(20);

  private static final Duration AT_ONCE = Duration.ofMillis(100);

  private final PriceSource source;
  private final FeedStore feeds;
  private final AsksSources asks;
  private final KeepsReadings keeps;
  private final OracleConfig config;
  private final InstantSource clock;
  private volatile boolean following;

  TakesReadings(
      PriceSource source,
      FeedStore feeds,
      AsksSources asks,
      KeepsReadings keeps,
      OracleConfig config,
      InstantSource clock) {
    this.source = source;
    this.feeds = feeds;
    this.asks = asks;
    this.keeps = keeps;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "oracle.takes-readings-" + source.name();
  }

  @Override
  public Duration every() {
    return following ? AT_ONCE : config.readingInterval();
  }

  @Override
  public int run() {
    List<SourceFeed> asked = source.enabled() ? feedsOfSource() : List.of();
    if (asked.isEmpty()) {
      return 0;
    }
    HeardReadings heard = new HeardReadings(source.name(), keeps);
    Optional<Boolean> followed =
        asks.listen(source, () -> source.follow(asked, STRETCH, heard::take));
    int kept = heard.flush();
    following = followed.orElse(false);
    if (following || followed.isEmpty()) {
      return kept;
    }
    return asks.ask(source, it -> it.latest(asked)).map(Quotes::readings).map(List::size).orElse(0);
  }

  private List<SourceFeed> feedsOfSource() {
    List<SourceFeed> known = feeds.ofSource(source.name());
    return introduceNew(known) ? feeds.ofSource(source.name()) : known;
  }

  /** Whether there were any. */
  private boolean introduceNew(List<SourceFeed> feedsOfSource) {
    Set<FeedId> known = feedsOfSource.stream().map(SourceFeed::id).collect(Collectors.toSet());
    Instant now = clock.instant();
    List<PriceSource.Introduction> missing =
        source.brings().stream().filter(feed -> !known.contains(feed.id())).toList();
    missing.forEach(
        feed ->
            feeds.introduce(
                new SourceFeed(feed.id(), feed.symbol(), null, List.of(), 1), source.name(), now));
    return !missing.isEmpty();
  }
}
