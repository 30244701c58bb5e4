package com.predictiq.mail.news;

import com.predictiq.markets.MarketOpened;
import com.predictiq.platform.OutboxReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes news of a market that was opened. */
@ApplicationScoped
class HearsOfOpened implements OutboxReader<MarketOpened> {

  private final MarketNews news;

  @Inject
  HearsOfOpened(MarketNews news) {
    this.news = news;
  }

  @Override
  public String name() {
    return "mail.market-opened";
  }

  @Override
  public Class<MarketOpened> event() {
    return MarketOpened.class;
  }

  @Override
  public void read(MarketOpened told) {
    news.opened(told.market().value(), told.closeTime(), told.at());
  }
}
