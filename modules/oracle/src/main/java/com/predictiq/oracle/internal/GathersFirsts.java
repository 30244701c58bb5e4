package com.predictiq.oracle.internal;

import com.predictiq.markets.MarketId;
import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.Reading;
import com.predictiq.oracle.internal.FixingStore.Gathered;
import com.predictiq.oracle.sources.PriceSource;
import com.predictiq.oracle.sources.Quotes;
import com.predictiq.oracle.sources.SourceFeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks each source, for markets whose time has come, what it published first from that time on, all
 * feeds of a source and a time in one question. What the house happened to read around then is not
 * enough: only the source knows what it published first.
 */
@ApplicationScoped
class GathersFirsts {

  /** Further than any market's bound: a first price that is stale shall be seen to be. */
  private static final Duration LOOK_AHEAD = Duration.ofMinutes(10);

  private record Errand(PriceSource source, Instant time) {}

  private final FeedStore feeds;
  private final FixingStore fixings;
  private final Sources sources;
  private final AsksSources asks;

  @Inject
  GathersFirsts(FeedStore feeds, FixingStore fixings, Sources sources, AsksSources asks) {
    this.feeds = feeds;
    this.fixings = fixings;
    this.sources = sources;
    this.asks = asks;
  }

  /** How many first readings there are now that there were not. Not within a transaction. */
  int gather(List<Question> questions) {
    Set<Gathered> missing = missing(questions);
    if (missing.isEmpty()) {
      return 0;
    }
    Map<FeedId, Feed> known =
        feeds.all(missing.stream().map(Gathered::feed).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(Feed::id, Function.identity()));
    List<Gathered> answered = new ArrayList<>();
    errands(questions, missing, known)
        .forEach((errand, pairs) -> answered.addAll(run(errand, pairs, known)));
    return answered.isEmpty() ? 0 : fixings.gather(answered);
  }

  private Set<Gathered> missing(List<Question> questions) {
    Set<Gathered> missing =
        questions.stream()
            .flatMap(
                question ->
                    question.terms().parts().stream()
                        .map(feed -> new Gathered(question.market(), feed)))
            .collect(Collectors.toCollection(HashSet::new));
    fixings.gathered(questions.stream().map(Question::market).toList()).forEach(missing::remove);
    return missing;
  }

  private Map<Errand, List<Gathered>> errands(
      List<Question> questions, Set<Gathered> missing, Map<FeedId, Feed> known) {
    Map<MarketId, Instant> times =
        questions.stream()
            .collect(
                Collectors.toMap(Question::market, question -> question.terms().resolutionTime()));
    return missing.stream()
        .filter(pair -> source(known.get(pair.feed())).isPresent())
        .collect(
            Collectors.groupingBy(
                pair ->
                    new Errand(
                        source(known.get(pair.feed())).orElseThrow(), times.get(pair.market()))));
  }

  private Optional<PriceSource> source(Feed feed) {
    return Optional.ofNullable(feed).flatMap(known -> sources.find(known.source()));
  }

  /** The pairs for which the source has answered with a price. */
  private List<Gathered> run(Errand errand, List<Gathered> pairs, Map<FeedId, Feed> known) {
    List<SourceFeed> asked = feeds(pairs, known);
    Set<FeedId> answered =
        asks.ask(errand.source(), it -> it.firstFrom(asked, errand.time(), LOOK_AHEAD))
            .map(Quotes::readings)
            .map(GathersFirsts::feeds)
            .orElse(Set.of());
    return pairs.stream().filter(pair -> answered.contains(pair.feed())).toList();
  }

  private static List<SourceFeed> feeds(Collection<Gathered> pairs, Map<FeedId, Feed> known) {
    return pairs.stream()
        .map(Gathered::feed)
        .distinct()
        .map(feed -> known.get(feed).asked())
        .toList();
  }

  private static Set<FeedId> feeds(List<Reading> readings) {
    return readings.stream().map(Reading::feed).collect(Collectors.toSet());
  }
}
