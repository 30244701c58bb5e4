package com.predictiq.mail.news;

import com.predictiq.markets.MarketDisputed;
import com.predictiq.platform.OutboxReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes news of a market that was disputed. */
@ApplicationScoped
class HearsOfDisputed implements OutboxReader<MarketDisputed> {

  private final MarketNews news;

  @Inject
  HearsOfDisputed(MarketNews news) {
    this.news = news;
  }

  @Override
  public String name() {
    return "mail.market-disputed";
  }

  @Override
  public Class<MarketDisputed> event() {
    return MarketDisputed.class;
  }

  @Override
  public void read(MarketDisputed told) {
    news.disputed(told.market().value(), told.votingEndsAt());
  }
}
