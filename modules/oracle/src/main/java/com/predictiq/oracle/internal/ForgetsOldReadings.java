package com.predictiq.oracle.internal;

import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Deletes what is older than readings are kept, in pieces that hold no lock for long. */
@ApplicationScoped
class ForgetsOldReadings implements Job {

  /** What is left over after so many pieces waits for the next hour. */
  private static final int MOST_PIECES = 100;

  private final ReadingStore readings;
  private final OracleConfig config;
  private final InstantSource clock;

  @Inject
  ForgetsOldReadings(ReadingStore readings, OracleConfig config, InstantSource clock) {
    this.readings = readings;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "oracle.forgets-old-readings";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public int run() {
    Instant limit = clock.instant().minus(config.retention());
    int gone = 0;
    for (int piece = 0; piece < MOST_PIECES; piece++) {
      int now = readings.forgetBefore(limit, config.retentionBatch());
      if (now == 0) {
        break;
      }
      gone += now;
    }
    return gone;
  }
}
