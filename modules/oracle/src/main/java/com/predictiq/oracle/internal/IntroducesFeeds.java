package com.predictiq.oracle.internal;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.IntroduceFeed;
import com.predictiq.oracle.OracleRefusal;
import com.predictiq.oracle.sources.PriceSource;
import com.predictiq.oracle.sources.Quotes;
import com.predictiq.oracle.sources.SourceFeed;
import com.predictiq.platform.RequestRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Takes in feeds that their source knows. */
@ApplicationScoped
@Transactional
class IntroducesFeeds {

  private static final int MOST_PARTS = 15;

  private final FeedStore feeds;
  private final Sources sources;
  private final AsksSources asks;
  private final KeepsReadings keeps;
  private final InstantSource clock;

  @Inject
  IntroducesFeeds(
      FeedStore feeds,
      Sources sources,
      AsksSources asks,
      KeepsReadings keeps,
      InstantSource clock) {
    this.feeds = feeds;
    this.sources = sources;
    this.asks = asks;
    this.keeps = keeps;
    this.clock = clock;
  }

  SourceFeed introduce(IntroduceFeed command) {
    SourceFeed feed = read(command);
    PriceSource source = sources.find(command.source()).orElseThrow();
    if (feeds.find(feed.id()).isPresent()) {
      throw exists(feed);
    }
    Optional<Quotes> asked =
        source.isOutside() ? Optional.of(tried(source, feed)) : Optional.empty();
    if (!feeds.introduce(feed, source.name(), clock.instant())) {
      throw exists(feed);
    }
    asked.ifPresent(quotes -> keeps.keep(source.name(), quotes));
    return feed;
  }

  /** What the source says about it now; nothing is kept before the feed is there. */
  private Quotes tried(PriceSource source, SourceFeed feed) {
    Quotes quotes =
        asks.attempt(source, () -> source.latest(List.of(feed)))
            .orElseThrow(
                () ->
                    new Rejected(
                        OracleRefusal.ORACLE_FAILURE,
                        "Source " + source.name() + " gives no answer now; try again."));
    if (quotes.readings().isEmpty()) {
      String why =
          quotes.refused().stream()
              .map(refused -> refused.fault().label())
              .findFirst()
              .orElse("nothing");
      throw refused(
          List.of(new Fault("/reference", "INVALID_VALUE", "is not quoted by the source: " + why)));
    }
    return quotes;
  }

  private SourceFeed read(IntroduceFeed command) {
    List<Fault> faults = new ArrayList<>();
    Optional<FeedId> id = FeedId.parse(command.id());
    if (id.isEmpty()) {
      faults.add(fault("/id", "must be small letters, digits and single hyphens, at most 64"));
    }
    if (command.symbol() == null || !command.symbol().matches("[!-~][ -~]{0,62}[!-~]")) {
      faults.add(fault("/symbol", "must be 2 to 64 visible characters"));
    }
    Optional<PriceSource> source = Optional.ofNullable(command.source()).flatMap(sources::find);
    if (source.isEmpty()) {
      faults.add(fault("/source", "must be a source that is switched on"));
    }
    source
        .flatMap(known -> known.faultOf(command.reference()))
        .ifPresent(message -> faults.add(fault("/reference", message)));
    boolean median = MedianSource.NAME.equals(command.source());
    List<FeedId> parts = median ? parts(command, faults) : List.of();
    if (!median && (command.parts().isPresent() || command.minResponses().isPresent())) {
      faults.add(fault("/parts", "must be left out, and min_responses, but for a median"));
    }
    int majority = parts.size() / 2 + 1;
    int responses = command.minResponses().orElse(median ? majority : 1);
    if (median && (responses < majority || responses > parts.size())) {
      faults.add(fault("/min_responses", "must be more than half of the parts and not above all"));
    }
    if (!faults.isEmpty()) {
      throw refused(faults);
    }
    return new SourceFeed(
        id.orElseThrow(), command.symbol(), command.reference().orElse(null), parts, responses);
  }

  private List<FeedId> parts(IntroduceFeed command, List<Fault> faults) {
    List<FeedId> parts =
        command.parts().orElse(List.of()).stream()
            .map(FeedId::parse)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    boolean sound =
        parts.size() == command.parts().map(List::size).orElse(0)
            && parts.size() >= 2
            && parts.size() <= MOST_PARTS
            && feeds.all(parts).stream()
                    .filter(feed -> !Objects.equals(feed.source(), MedianSource.NAME))
                    .count()
                == parts.size();
    if (!sound) {
      faults.add(fault("/parts", "must be 2 to 15 different feeds, none of them a median"));
    }
    return parts;
  }

  private static Rejected exists(SourceFeed feed) {
    return new Rejected(
        OracleRefusal.FEED_EXISTS,
        "Feed " + feed.id() + ", or its symbol at that source, is there.");
  }

  private static Fault fault(String pointer, String message) {
    return new Fault(pointer, "INVALID_VALUE", message);
  }

  private static Rejected refused(List<Fault> faults) {
    String summary =
        String.join(
            "; ", faults.stream().map(fault -> fault.pointer() + " " + fault.message()).toList());
    return new Rejected(RequestRefusal.VALIDATION_FAILED, summary + ".", faults);
  }
}
