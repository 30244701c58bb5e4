package com.predictiq.insights.internal;

import com.predictiq.insights.Statistics;
import com.predictiq.insights.StatisticsView;
import com.predictiq.markets.MarketFigures;
import com.predictiq.markets.MarketStatus;
import com.predictiq.markets.Markets;
import com.predictiq.platform.ReadCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Counts what markets there are; asked often, so that it looks only so often. */
@ApplicationScoped
class StatisticsDesk implements Statistics {

  private static final String KEY = "insights.statistics";
  private static final Set<String> ABOUT = Set.of("markets");

  private final Markets markets;
  private final ReadCache cache;
  private final InsightsConfig config;
  private final InstantSource clock;

  @Inject
  StatisticsDesk(Markets markets, ReadCache cache, InsightsConfig config, InstantSource clock) {
    this.markets = markets;
    this.cache = cache;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public StatisticsView now() {
    return cache.get(KEY, ABOUT, StatisticsView.class, config.statisticsFresh(), this::count);
  }

  private StatisticsView count() {
    MarketFigures figures = markets.figures();
    long waiting =
        figures.in(MarketStatus.CLOSED)
            + figures.in(MarketStatus.PROPOSED)
            + figures.in(MarketStatus.DISPUTED);
    return new StatisticsView(
        figures.total(),
        figures.in(MarketStatus.ACTIVE),
        waiting,
        figures.in(MarketStatus.RESOLVED),
        figures.in(MarketStatus.CANCELLED),
        volumes(figures),
        clock.instant());
  }

  private static List<StatisticsView.Volume> volumes(MarketFigures figures) {
    return figures.volumes().stream()
        .map(sum -> new StatisticsView.Volume(sum.asset().code(), sum.text()))
        .toList();
  }
}
