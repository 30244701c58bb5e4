package com.predictiq.web.streams;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketId;
import com.predictiq.web.standing.States;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who listens to what, and what they are told. Everything happens in one thread at a time and
 * nothing in it waits for a reader; that somebody has gone is noticed at the next round.
 */
class Switchboard {

  static final String LEAVING = "leaving";
  static final String SIGNED_OUT = "signed-out";

  private static final Duration LAST_WORDS = Duration.ofSeconds(5);
  private static final Duration TOKEN_GOOD = Duration.ofSeconds(2);
  private static final Duration COME_BACK = Duration.ofSeconds(1);

  private final StreamsConfig config;
  private final StreamMetrics metrics;
  private final InstantSource clock;
  private final Channels channels;
  private final States states;
  private final Map<Reader, Place> places = new LinkedHashMap<>();

  /** From before the first topic is read until the last is forgotten. */
  private volatile boolean listening;

  Switchboard(
      StreamsConfig config,
      States states,
      StreamMetrics metrics,
      InstantSource clock,
      String epoch) {
    this.config = config;
    this.states = states;
    this.metrics = metrics;
    this.clock = clock;
    this.channels = new Channels(states, epoch);
  }

  /** What the board knows of a reader. */
  private static final class Place {
    private final Set<Topic> topics = new LinkedHashSet<>();
    private final Instant begun;
    private Instant greeted;
    private Instant asked;
    private Instant ending;

    Place(Instant now) {
      begun = now;
      greeted = now;
      asked = now;
    }
  }

  /** Which of these there are not. */
  synchronized Set<MarketId> unknown(Set<MarketId> markets) {
    Set<MarketId> asked =
        markets.stream()
            .filter(market -> !channels.has(new Topic.OfMarket(market)))
            .collect(Collectors.toSet());
    if (!asked.isEmpty()) {
      asked.removeAll(states.markets(asked).keySet());
    }
    return asked;
  }

  /**
   * Lets somebody listen: hands them how things stand, or what they missed since the id they bring,
   * and then the id to go on from.
   *
   * @throws Rejected when there are too many
   */
  synchronized void join(Reader reader, List<Topic> topics, Optional<String> since) {
    Instant now = clock.instant();
    admit(reader, now);
    List<Message> first = new ArrayList<>();
    List<Message> missed = new ArrayList<>();
    for (Topic topic : topics) {
      Channel channel = channels.of(topic, now);
      Optional<List<Message>> replay =
          since.flatMap(Mark::parse).flatMap(mark -> channels.since(channel, mark));
      replay.ifPresent(missed::addAll);
      if (replay.isEmpty()) {
        since.ifPresent(lost -> first.add(channel.reset(now)));
        first.add(channel.snapshot(now));
      }
      channel.join(reader);
      places.get(reader).topics.add(topic);
    }
    missed.sort(Comparator.comparingLong(Message::position));
    first.addAll(missed);
    first.add(greeting(places.get(reader), now));
    reader.offerTogether(first);
  }

  synchronized void leave(Reader reader, List<Topic> topics) {
    topics.forEach(topic -> channels.leave(topic, reader));
    Optional.ofNullable(places.get(reader)).ifPresent(place -> place.topics.removeAll(topics));
  }

  /** Tells everybody what has changed, and looks after those who come to their end. */
  synchronized void round(Set<String> changed, boolean everything) {
    Instant now = clock.instant();
    sweep(now);
    channels.tell(changed, everything, now);
    places.forEach((reader, place) -> lookAfter(reader, place, now));
    places.keySet().forEach(Reader::pump);
  }

  /** Ends all of them, each with a word where to go on. */
  synchronized void close(String reason) {
    places.keySet().forEach(reader -> reader.end(reason));
    places.keySet().forEach(Reader::pump);
    sweep(clock.instant());
  }

  synchronized int open() {
    return places.size();
  }

  /** Whether a change is worth a note; asked by whoever commits, and so without waiting. */
  boolean isListening() {
    return listening;
  }

  /** What somebody is told last. Who was too slow comes back for what was not read. */
  Message farewell(Reader.Ending ending) {
    Mark read = new Mark(channels.here().epoch(), ending.taken());
    Map<String, Object> data = new TreeMap<>();
    data.put("reason", ending.reason());
    data.put("resume", read.toString());
    data.put("retry_ms", COME_BACK.toMillis());
    Message.Envelope envelope =
        new Message.Envelope(
            Message.CLOSE,
            Message.CLOSE,
            Optional.of(ending.taken()),
            clock.instant(),
            Optional.of(read.toString()),
            Optional.of(data));
    return Message.of(ending.taken(), envelope, "retry: " + COME_BACK.toMillis() + '\n');
  }

  private void admit(Reader reader, Instant now) {
    if (places.containsKey(reader)) {
      return;
    }
    sweep(now);
    long own = places.keySet().stream().filter(it -> it.caller().equals(reader.caller())).count();
    if (own >= config.mostOfOneCaller()) {
      throw new Rejected(
          StreamRefusal.TOO_MANY_STREAMS,
          config.mostOfOneCaller() + " at a time are the limit here.",
          COME_BACK);
    }
    if (places.size() >= config.mostReaders()) {
      throw new Rejected(StreamRefusal.STREAMS_EXHAUSTED, "Another node may have room.", COME_BACK);
    }
    listening = true;
    places.put(reader, new Place(now));
  }

  private void sweep(Instant now) {
    places.keySet().removeIf(Reader::isGone);
    channels.forgetLeft(now);
    listening = !places.isEmpty() || channels.size() > 0;
    metrics.open(places.size());
  }

  private void lookAfter(Reader reader, Place place, Instant now) {
    if (!reader.isOpen() && place.begun.plus(LAST_WORDS).isBefore(now)) {
      reader.cut(); // its request came to nothing
    }
    if (reader.isEnding()) {
      place.ending = place.ending == null ? now : place.ending;
      if (place.ending.plus(LAST_WORDS).isBefore(now)) {
        reader.cut();
      }
      return;
    }
    if (!place.asked.plus(TOKEN_GOOD).isAfter(now)) {
      place.asked = now;
      if (!reader.isStillLetIn()) {
        reader.end(SIGNED_OUT);
      }
    }
    if (!place.greeted.plus(config.heartbeat()).isAfter(now)) {
      reader.offer(greeting(place, now));
    }
  }

  /** Says that it is there, and how far each stream has come. */
  private Message greeting(Place place, Instant now) {
    place.greeted = now;
    Map<String, Long> last = new TreeMap<>();
    place.topics.forEach(topic -> last.put(topic.wire(), channels.seq(topic)));
    Mark here = channels.here();
    return Message.of(
        here.position(),
        new Message.Envelope(
            Message.HEARTBEAT,
            Message.HEARTBEAT,
            Optional.of(here.position()),
            now,
            Optional.of(here.toString()),
            Optional.of(Map.of("last", last))));
  }
}
