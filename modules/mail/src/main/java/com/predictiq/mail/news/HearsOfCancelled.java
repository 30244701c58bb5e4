package com.predictiq.mail.news;

import com.predictiq.markets.MarketCancelled;
import com.predictiq.platform.OutboxReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes news of a market that was cancelled. */
@ApplicationScoped
class HearsOfCancelled implements OutboxReader<MarketCancelled> {

  private final MarketNews news;

  @Inject
  HearsOfCancelled(MarketNews news) {
    this.news = news;
  }

  @Override
  public String name() {
    return "mail.market-cancelled";
  }

  @Override
  public Class<MarketCancelled> event() {
    return MarketCancelled.class;
  }

  @Override
  public void read(MarketCancelled told) {
    news.voided(told.market().value(), told.reason());
  }
}
