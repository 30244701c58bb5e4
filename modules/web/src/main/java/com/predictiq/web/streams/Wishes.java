package com.predictiq.web.streams;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.platform.QueryReader;
import com.predictiq.platform.RequestRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what somebody wants to listen to, and says all that is wrong with it at once. */
@ApplicationScoped
class Wishes {

  static final String UNKNOWN_TOPIC = "UNKNOWN_TOPIC";
  static final String TOO_MANY_TOPICS = "TOO_MANY_TOPICS";

  private final Switchboard board;
  private final StreamsConfig config;

  @Inject
  Wishes(Switchboard board, StreamsConfig config) {
    this.board = board;
    this.config = config;
  }

  /**
   * The topics, each once.
   *
   * @param place where they are written, as faults call it
   * @param whose the member for whom {@code account} stands
   */
  List<Topic> read(List<String> names, String place, Optional<MemberId> whose) {
    if (names.contains(Topic.ACCOUNT) && whose.isEmpty()) {
      throw new Rejected(
          MembersRefusal.UNAUTHENTICATED, "An account is told to who shows a member's token.");
    }
    List<Fault> faults = new ArrayList<>();
    Set<Topic> topics = new LinkedHashSet<>();
    Set<MarketId> markets = new LinkedHashSet<>();
    if (names.isEmpty() || names.size() > config.mostTopics()) {
      faults.add(new Fault(place, TOO_MANY_TOPICS, "must name 1 to " + config.mostTopics()));
    }
    for (String name : names.stream().distinct().limit(config.mostTopics()).toList()) {
      Optional<Topic> topic =
          name.equals(Topic.ACCOUNT) ? whose.map(Topic.OfMember::new) : Topic.parse(name);
      topic.ifPresentOrElse(topics::add, () -> faults.add(unknownTopic(place)));
      topic
          .filter(Topic.OfMarket.class::isInstance)
          .ifPresent(one -> markets.add(((Topic.OfMarket) one).market()));
    }
    board.unknown(markets).forEach(market -> faults.add(unknownMarket(place, market)));
    if (!faults.isEmpty()) {
      throw new Rejected(RequestRefusal.VALIDATION_FAILED, QueryReader.summary(faults), faults);
    }
    return List.copyOf(topics);
  }

  /** The text is a stranger's and is not repeated. */
  private static Fault unknownTopic(String place) {
    return new Fault(place, UNKNOWN_TOPIC, "may name market:<id>, ticker and account");
  }

  private static Fault unknownMarket(String place, MarketId market) {
    return new Fault(
        place, MarketRefusal.MARKET_NOT_FOUND.name(), "names " + market + ", which is no market");
  }
}
