package com.predictiq.oracle.sources;

import com.predictiq.oracle.Price;
import com.predictiq.oracle.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads what the price service sends: {@code parsed[]} with id and price (price, conf, expo,
 * publish_time). What else it sends does not matter; each entry is read or refused by itself.
 */
final class PythAnswer {

  private final Map<String, SourceFeed> asked;
  private final Instant receivedAt;

  PythAnswer(List<SourceFeed> asked, Instant receivedAt) {
    this.asked =
        asked.stream().collect(Collectors.toMap(SourceFeed::reference, Function.identity()));
    this.receivedAt = receivedAt;
  }

  /** An answer to a question: what was asked for and is not there is missing. */
  Quotes whole(Object answer, Optional<Instant> from) {
    return read(answer, from, true);
  }

  /** An event, which tells of some feeds. */
  Quotes update(Object event) {
    return read(event, Optional.empty(), false);
  }

  private Quotes read(Object answer, Optional<Instant> from, boolean whole) {
    if (!(answer instanceof Map<?, ?> fields)
        || !(fields.get("parsed") instanceof List<?> parsed)) {
      throw new SourceFailed(Fault.NOT_JSON, "answered without the list of parsed prices");
    }
    List<Reading> readings = new ArrayList<>();
    List<Quotes.Refused> refused = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Object entry : parsed) {
      feed(entry)
          .ifPresent(
              feed -> {
                seen.add(feed.reference());
                try {
                  readings.add(reading(feed, (Map<?, ?>) entry, from));
                } catch (Decimals.Unusable none) {
                  refused.add(new Quotes.Refused(feed.id(), none.fault()));
                }
              });
    }
    if (whole) {
      asked.values().stream()
          .filter(feed -> !seen.contains(feed.reference()))
          .forEach(feed -> refused.add(new Quotes.Refused(feed.id(), Fault.MISSING)));
    }
    return new Quotes(readings, refused);
  }

  /** Nobody's feed is nobody's business. */
  private Optional<SourceFeed> feed(Object entry) {
    return entry instanceof Map<?, ?> fields && fields.get("id") instanceof String id
        ? Optional.ofNullable(asked.get(id.toLowerCase(Locale.ROOT).replaceFirst("^0x", "")))
        : Optional.empty();
  }

  private Reading reading(SourceFeed feed, Map<?, ?> entry, Optional<Instant> from) {
    Map<?, ?> fields = Decimals.object(entry.get("price"));
    Price price =
        Decimals.price(
            Decimals.whole(Decimals.needed(fields, "price")),
            Decimals.whole(Decimals.needed(fields, "conf")),
            Decimals.whole(Decimals.needed(fields, "expo")));
    Instant published = Decimals.second(Decimals.needed(fields, "publish_time"));
    if (published.isAfter(receivedAt)) {
      throw new Decimals.Unusable(Fault.FROM_THE_FUTURE);
    }
    from.ifPresent(time -> requireFirst(entry, published, time));
    return new Reading(feed.id(), PythSource.NAME, price, published, receivedAt);
  }

  /** The service says when it published before; that must have been before the time asked for. */
  private static void requireFirst(Map<?, ?> entry, Instant published, Instant from) {
    if (published.isBefore(from)) {
      throw new Decimals.Unusable(Fault.NOT_THE_FIRST);
    }
    if (entry.get("metadata") instanceof Map<?, ?> metadata
        && metadata.get("prev_publish_time") != null) {
      Instant before = Decimals.second(metadata.get("prev_publish_time"));
      if (!before.isBefore(from) && before.isBefore(published)) {
        throw new Decimals.Unusable(Fault.NOT_THE_FIRST);
      }
    }
  }
}
