package com.predictiq.markets.internal;

import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Tells markets that their close time has come; after an outage, all that came meanwhile. */
@ApplicationScoped
class ClosesMarkets implements Job {

  private final LifeDesk desk;
  private final MarketsConfig config;

  @Inject
  ClosesMarkets(LifeDesk desk, MarketsConfig config) {
    this.desk = desk;
    this.config = config;
  }

  @Override
  public String name() {
    return "markets.closes-markets";
  }

  @Override
  public Duration every() {
    return config.closeEvery();
  }

  @Override
  public int run() {
    int all = 0;
    int some;
    do {
      some = desk.closeSome(config.closeBatch());
      all += some;
    } while (some == config.closeBatch());
    return all;
  }
}
