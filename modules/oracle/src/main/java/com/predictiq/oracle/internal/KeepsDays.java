package com.predictiq.oracle.internal;

import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Makes the tables of the days to come before they are needed, and drops those of days that are
 * kept no longer, whole: nothing is deleted row by row but the small candles of those days.
 */
@ApplicationScoped
class KeepsDays implements Job {

  /** What is left over after so many pieces waits for the next hour. */
  private static final int MOST_PIECES = 100;

  private final CandleStore store;
  private final OracleConfig config;
  private final InstantSource clock;

  @Inject
  KeepsDays(CandleStore store, OracleConfig config, InstantSource clock) {
    this.store = store;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "oracle.keeps-days";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  @Transactional
  public int run() {
    Instant now = clock.instant();
    Instant oldest = now.minus(config.retention());
    CandleStore.Days days = store.keepDays(now, config.daysAhead(), oldest);
    return days.made() + days.dropped() + forgetCandles(oldest);
  }

  private int forgetCandles(Instant oldest) {
    int gone = 0;
    for (int piece = 0; piece < MOST_PIECES; piece++) {
      int now = store.forgetBefore(oldest, config.retentionBatch());
      gone += now;
      if (now == 0) {
        break;
      }
    }
    return gone;
  }
}
