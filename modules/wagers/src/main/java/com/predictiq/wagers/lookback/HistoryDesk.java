package com.predictiq.wagers.lookback;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.Markets;
import com.predictiq.platform.ReadCache;
import com.predictiq.wagers.BucketWidth;
import com.predictiq.wagers.HistoryQuery;
import com.predictiq.wagers.HistoryView;
import com.predictiq.wagers.PriceHistory;
import com.predictiq.wagers.Probability;
import com.predictiq.wagers.WagerRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells how the pools of a market moved; what lies between two steps is as it was before. */
@ApplicationScoped
class HistoryDesk implements PriceHistory {

  /** Some steps in their order. */
  record Steps(List<HistoryStore.Step> all) {}

  private final Markets markets;
  private final HistoryStore store;
  private final ReadCache cache;
  private final LookbackConfig config;
  private final InstantSource clock;

  @Inject
  HistoryDesk(
      Markets markets,
      HistoryStore store,
      ReadCache cache,
      LookbackConfig config,
      InstantSource clock) {
    this.markets = markets;
    this.store = store;
    this.cache = cache;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public HistoryView of(HistoryQuery query) {
    MarketView market = known(query.market());
    Instant opened = market.openedAt().orElse(market.createdAt());
    Span span = Span.of(query, opened, lastStake(market, opened));
    List<HistoryStore.Step> steps = steps(market, span);
    return new HistoryView(
        market.id(),
        market.terms().asset(),
        query.width(),
        span.from(),
        span.to(),
        buckets(market, span, steps));
  }

  /** Hours and days are added up from many minutes, and asked for again and again. */
  private List<HistoryStore.Step> steps(MarketView market, Span span) {
    if (span.width().length().compareTo(BucketWidth.HOUR.length()) < 0) {
      return read(market, span);
    }
    String key =
        String.join(
            ":",
            "wagers.history",
            market.id().toString(),
            span.width().wire(),
            span.from().toString(),
            span.to().toString());
    return cache
        .get(key, Steps.class, config.historyFresh(), () -> new Steps(read(market, span)))
        .all();
  }

  private List<HistoryStore.Step> read(MarketView market, Span span) {
    int outcomes = market.outcomes().size();
    return store.steps(market.id(), outcomes, span.width(), span.from(), span.to());
  }

  private MarketView known(MarketId id) {
    return markets
        .find(id)
        .filter(market -> !market.isPrivate())
        .orElseThrow(
            () -> new Rejected(WagerRefusal.MARKET_NOT_FOUND, "There is no market " + id + "."));
  }

  /** Stakes end with the close or with the market; until then, now. */
  private Instant lastStake(MarketView market, Instant opened) {
    Instant last =
        List.of(clock.instant(), market.closeTime(), market.endedAt().orElse(Instant.MAX)).stream()
            .min(Instant::compareTo)
            .orElseThrow();
    return last.isBefore(opened) ? opened : last;
  }

  private static List<HistoryView.Bucket> buckets(
      MarketView market, Span span, List<HistoryStore.Step> steps) {
    long[] standing = new long[market.outcomes().size()];
    steps.stream()
        .filter(step -> step.begin().isEmpty())
        .forEach(step -> standing[step.outcome()] = step.net());
    Map<Instant, List<HistoryStore.Step>> byBegin =
        steps.stream()
            .filter(step -> step.begin().isPresent())
            .collect(Collectors.groupingBy(step -> step.begin().orElseThrow()));
    List<HistoryView.Bucket> buckets = new ArrayList<>();
    Instant begin = span.from();
    while (begin.isBefore(span.to())) {
      buckets.add(bucket(market, begin, byBegin.getOrDefault(begin, List.of()), standing));
      begin = begin.plus(span.width().length());
    }
    return buckets;
  }

  /** Moves the standing on by one bucket. */
  private static HistoryView.Bucket bucket(
      MarketView market, Instant begin, List<HistoryStore.Step> steps, long[] standing) {
    long[] staked = new long[standing.length];
    for (HistoryStore.Step step : steps) {
      standing[step.outcome()] = Math.max(standing[step.outcome()], step.net());
      staked[step.outcome()] = step.staked();
    }
    return new HistoryView.Bucket(
        begin,
        steps.stream().mapToLong(HistoryStore.Step::wagers).sum(),
        Arrays.stream(staked).mapToObj(units -> new Amount(market.terms().asset(), units)).toList(),
        probabilities(standing));
  }

  /** Before the first stake every outcome is as likely as the others. */
  private static List<Probability> probabilities(long[] standing) {
    long pool = Arrays.stream(standing).sum();
    return IntStream.range(0, standing.length)
        .mapToObj(
            outcome ->
                pool == 0
                    ? new Probability(1, standing.length)
                    : new Probability(standing[outcome], pool))
        .toList();
  }
}
