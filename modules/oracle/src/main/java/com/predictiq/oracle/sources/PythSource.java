package com.predictiq.oracle.sources;

import com.predictiq.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The HTTP API of the Pyth price service, version 2: many feeds in one call, the first update at or
 * after a second, and a stream of events.
 */
@ApplicationScoped
public class PythSource implements PriceSource {

  public static final String NAME = "pyth";

  private static final String PRICES = "/v2/updates/price/";

  /** How long a service that streams nothing is believed in that. */
  private static final Duration NOT_OFFERED = Duration.ofMinutes(10);

  private final PythDoor door;
  private final SourcesConfig config;
  private final InstantSource clock;
  private volatile Instant noStreamUntil = Instant.MIN;

  @Inject
  PythSource(PythDoor door, SourcesConfig config, InstantSource clock) {
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
    return config.pyth().isPresent();
  }

  @Override
  public boolean isOutside() {
    return true;
  }

  @Override
  public Optional<String> faultOf(Optional<String> reference) {
    return reference.filter(id -> id.matches("[0-9a-f]{64}")).isPresent()
        ? Optional.empty()
        : Optional.of("must be the feed's id: 64 small hexadecimal digits");
  }

  @Override
  public Quotes latest(List<SourceFeed> feeds) {
    return ask(feeds, "latest", Optional.empty());
  }

  @Override
  public Quotes firstFrom(List<SourceFeed> feeds, Instant time, Duration within) {
    long second = time.plusNanos(999_999_999).getEpochSecond();
    return ask(feeds, Long.toString(second), Optional.of(time));
  }

  @Override
  public boolean follow(List<SourceFeed> feeds, Duration howLong, Consumer<Quotes> heard) {
    if (!config.pythStreaming() || feeds.isEmpty() || clock.instant().isBefore(noStreamUntil)) {
      return false;
    }
    boolean offered =
        door.listen(
            PRICES + "stream?parsed=true&ignore_invalid_price_ids=true&" + ids(feeds),
            howLong,
            event -> heard.accept(read(feeds, event)));
    if (!offered) {
      noStreamUntil = clock.instant().plus(NOT_OFFERED);
    }
    return offered;
  }

  private Quotes read(List<SourceFeed> feeds, byte[] event) {
    try {
      return new PythAnswer(feeds, clock.instant()).update(Json.plain(event));
    } catch (IllegalArgumentException truncated) {
      throw new SourceFailed(Fault.NOT_JSON, "sent an event that is no JSON");
    }
  }

  private Quotes ask(List<SourceFeed> feeds, String what, Optional<Instant> from) {
    Quotes all = Quotes.NONE;
    for (List<SourceFeed> some : pieces(feeds)) {
      Optional<Object> answer =
          door.ask(PRICES + what + "?parsed=true&ignore_invalid_price_ids=true&" + ids(some));
      if (answer.isPresent()) {
        PythAnswer reader = new PythAnswer(some, clock.instant());
        all = all.and(reader.whole(answer.get(), from));
      }
    }
    return all;
  }

  private List<List<SourceFeed>> pieces(List<SourceFeed> feeds) {
    List<List<SourceFeed>> pieces = new ArrayList<>();
    for (int from = 0; from < feeds.size(); from += config.feedsOfOneCall()) {
      pieces.add(feeds.subList(from, Math.min(feeds.size(), from + config.feedsOfOneCall())));
    }
    return pieces;
  }

  private static String ids(List<SourceFeed> feeds) {
    return feeds.stream()
        .map(feed -> "ids%5B%5D=" + feed.reference())
        .collect(Collectors.joining("&"));
  }
}
