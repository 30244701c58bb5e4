package com.predictiq.web.streams;

import com.predictiq.markets.MarketId;
import com.predictiq.web.standing.MarketState;
import com.predictiq.web.standing.Standing;
import com.predictiq.web.standing.States;
import com.predictiq.web.standing.TickerState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The topics somebody listens to, and what is told of them. */
final class Channels {

  private static final Duration KEPT_FOR = Duration.ofMinutes(1);
  private static final Duration TICKER_FRESH = Duration.ofSeconds(10);
  private static final int MARKETS_IN_AN_EVENT = 100;
  private static final Topic TICKER = new Topic.Ticker();

  private final States states;
  private final String epoch;
  private final Map<Topic, Channel> open = new HashMap<>();
  private long position;

  Channels(States states, String epoch) {
    this.states = states;
    this.epoch = epoch;
  }

  Mark here() {
    return new Mark(epoch, position);
  }

  int size() {
    return open.size();
  }

  boolean has(Topic topic) {
    return open.containsKey(topic);
  }

  Channel of(Topic topic, Instant now) {
    Channel channel = open.computeIfAbsent(topic, fresh -> opened(fresh, now));
    if (topic.equals(TICKER) && !channel.isReadSince(now.minus(TICKER_FRESH))) {
      channel.stands(states.ticker(), now);
    }
    return channel;
  }

  void leave(Topic topic, Reader reader) {
    Optional.ofNullable(open.get(topic)).ifPresent(channel -> channel.leave(reader));
  }

  long seq(Topic topic) {
    return open.containsKey(topic) ? open.get(topic).seq() : 0;
  }

  /** What was told of it since; empty when that is not known any more. */
  Optional<List<Message>> since(Channel channel, Mark mark) {
    return mark.epoch().equals(epoch) && mark.position() <= position
        ? channel.since(mark.position())
        : Optional.empty();
  }

  void forgetLeft(Instant now) {
    open.values().removeIf(channel -> channel.isLeftSince(now.minus(KEPT_FOR), now));
  }

  /** Tells what has changed of that to which somebody listens. */
  void tell(Set<String> tags, boolean everything, Instant now) {
    if (everything && has(TICKER)) {
      TickerState state = states.ticker();
      open.get(TICKER).stands(state, now);
      open.get(TICKER).tell(++position, Message.SNAPSHOT, state, now);
    }
    Collection<MarketState> changed = states.markets(markets(tags, everything)).values();
    changed.forEach(market -> tellMarket(market, now));
    if (has(TICKER) && !everything) {
      tellTicker(List.copyOf(changed), now);
    }
    List.copyOf(open.values()).stream()
        .filter(channel -> everything || tags.contains(channel.topic().tag()))
        .forEach(channel -> tellMember(channel, now));
  }

  /** At a place of its own: nobody knows what happened while nobody listened. */
  private Channel opened(Topic topic, Instant now) {
    return new Channel(topic, epoch, ++position, standing(topic), now);
  }

  private Standing standing(Topic topic) {
    if (topic instanceof Topic.OfMarket one) {
      return states.markets(Set.of(one.market())).get(one.market());
    }
    return topic instanceof Topic.OfMember own ? states.account(own.member()) : states.ticker();
  }

  /** Which to read: those somebody listens to, or, for the ticker, all that changed. */
  private Set<MarketId> markets(Set<String> tags, boolean everything) {
    if (everything) {
      return open.keySet().stream()
          .filter(Topic.OfMarket.class::isInstance)
          .map(topic -> ((Topic.OfMarket) topic).market())
          .collect(Collectors.toSet());
    }
    return tags.stream()
        .map(Topic::parse)
        .flatMap(Optional::stream)
        .filter(topic -> topic instanceof Topic.OfMarket && (has(TICKER) || has(topic)))
        .map(topic -> ((Topic.OfMarket) topic).market())
        .collect(Collectors.toSet());
  }

  private void tellMarket(MarketState market, Instant now) {
    MarketId.parse(market.market())
        .map(id -> open.get(new Topic.OfMarket(id)))
        .ifPresent(channel -> tellChange(channel, market, now));
  }

  private void tellMember(Channel channel, Instant now) {
    if (channel.topic() instanceof Topic.OfMember own) {
      tellChange(channel, states.account(own.member()), now);
    }
  }

  private void tellChange(Channel channel, Standing state, Instant now) {
    state
        .since(channel.standing())
        .ifPresent(change -> channel.tell(++position, Message.DELTA, change, now));
    channel.stands(state, now);
  }

  private void tellTicker(List<MarketState> changed, Instant now) {
    Channel ticker = open.get(TICKER);
    for (int from = 0; from < changed.size(); from += MARKETS_IN_AN_EVENT) {
      List<MarketState> some =
          changed.subList(from, Math.min(changed.size(), from + MARKETS_IN_AN_EVENT));
      List<MarketState> inShort = some.stream().map(MarketState::inShort).toList();
      ticker.tell(++position, Message.DELTA, new TickerState(inShort), now);
    }
    if (!changed.isEmpty()) {
      ticker.stands(((TickerState) ticker.standing()).with(changed), now);
    }
  }
}
