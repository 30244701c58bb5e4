package com.predictiq.mail.news;

import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Announces that markets close soon. */
@ApplicationScoped
class TellsOfClosings implements Job {

  private final MarketNews news;

  @Inject
  TellsOfClosings(MarketNews news) {
    this.news = news;
  }

  @Override
  public String name() {
    return "mail.tells-of-closings";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public int run() {
    return news.closeSoon();
  }
}
