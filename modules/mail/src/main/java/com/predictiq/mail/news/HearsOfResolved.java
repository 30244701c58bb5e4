package com.predictiq.mail.news;

import com.predictiq.markets.MarketResolved;
import com.predictiq.platform.OutboxReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes news of a market that was resolved. */
@ApplicationScoped
class HearsOfResolved implements OutboxReader<MarketResolved> {

  private final MarketNews news;

  @Inject
  HearsOfResolved(MarketNews news) {
    this.news = news;
  }

  @Override
  public String name() {
    return "mail.market-resolved";
  }

  @Override
  public Class<MarketResolved> event() {
    return MarketResolved.class;
  }

  @Override
  public void read(MarketResolved told) {
    news.resolved(told.market().value(), told.outcome(), told.weights());
  }
}
