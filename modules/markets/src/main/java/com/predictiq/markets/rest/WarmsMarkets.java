package com.predictiq.markets.rest;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.markets.MarketQuery;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.Markets;
import com.predictiq.platform.CacheWarmer;
import com.predictiq.platform.PageQuery;
import com.predictiq.platform.PageResponse;
import com.predictiq.platform.ReadyAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The list everybody begins with, and the markets the house shows first. */
@ApplicationScoped
class WarmsMarkets implements CacheWarmer {

  private static final Set<String> TAGS = Set.of("markets", "volumes");
  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final int MADE = 2;

  private final Markets markets;
  private final ShowsMarkets shows;
  private final ReadyAnswers answers;

  @Inject
  WarmsMarkets(Markets markets, ShowsMarkets shows, ReadyAnswers answers) {
    this.markets = markets;
    this.shows = shows;
    this.answers = answers;
  }

  @Override
  public int warm() {
    answers.make("/api/v1/markets", TAGS, FRESH, this::list);
    answers.make(
        "/api/v1/markets/featured",
        TAGS,
        FRESH,
        () -> new FeaturedResponse(shows.all(markets.featured())));
    return MADE;
  }

  private PageResponse<MarketResponse> list() {
    MarketQuery everything = MarketQuery.all();
    Page<MarketView> found =
        markets.list(everything, new PageRequest(PageRequest.DEFAULT_LIMIT, Optional.empty()));
    Page<MarketResponse> shown = new Page<>(shows.all(found.items()), found.next());
    return new PageQuery().response("markets" + everything, shown, market -> market);
  }
}
