package com.predictiq.oracle.sources;

import com.predictiq.oracle.FeedId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Somebody who quotes prices. */
public interface PriceSource {

  /** Stable: it is stored with every reading. */
  String name();

  boolean enabled();

  /** The feeds it brings by itself, to be introduced when they are not known yet. */
  default List<Introduction> brings() {
    return List.of();
  }

  /** What is wrong with a name that somebody says this source has for a feed. */
  Optional<String> faultOf(Optional<String> reference);

  /**
   * What it quotes now.
   *
   * @throws SourceFailed when it gives no answer
   */
  Quotes latest(List<SourceFeed> feeds);

  /**
   * What it published first at or after that time, of each feed; nothing of one for which it has
   * published nothing since. Whoever asks later gets the same.
   *
   * @throws SourceFailed when it gives no answer
   */
  Quotes firstFrom(List<SourceFeed> feeds, Instant time, Duration within);

  /**
   * Listens for so long and passes on what it hears, if the source speaks by itself; false at once
   * when it does not.
   */
  default boolean follow(List<SourceFeed> feeds, Duration howLong, Consumer<Quotes> heard) {
    return false;
  }

  /** Whether it is far away, so that how it does is worth showing. */
  default boolean isOutside() {
    return false;
  }

  /** A feed to be introduced. */
  record Introduction(FeedId id, String symbol) {}
}
