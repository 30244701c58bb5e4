package com.predictiq.markets.talk;

import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Archives what ended long ago; after an outage, all that came due meanwhile. */
@ApplicationScoped
class ArchivesMarkets implements Job {

  private final Archive archive;
  private final TalkConfig config;
  private final InstantSource clock;

  @Inject
  ArchivesMarkets(Archive archive, TalkConfig config, InstantSource clock) {
    this.archive = archive;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "markets.archives-markets";
  }

  @Override
  public Duration every() {
    return config.archiveEvery();
  }

  @Override
  public int run() {
    Instant now = clock.instant();
    int all = 0;
    int some;
    do {
      some = archive.takeIn(now.minus(config.archiveAfter()), config.archiveBatch(), now);
      all += some;
    } while (some == config.archiveBatch());
    return all;
  }
}
