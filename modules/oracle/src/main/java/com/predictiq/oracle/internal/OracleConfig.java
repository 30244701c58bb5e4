package com.predictiq.oracle.internal;

import com.predictiq.kernel.Bps;
import com.predictiq.platform.Settings;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** The settings of the oracle. What is about fixing is copied into each market. */
record OracleConfig(
    Duration readingInterval,
    Duration stalenessMax,
    Bps confidenceMax,
    Bps spreadMax,
    Duration fixingWait,
    int manualResponses,
    Duration proposeEvery,
    Duration overdueAfter,
    int daysAhead,
    Duration retention,
    int retentionBatch) {

  static OracleConfig from(Config config) {
    Settings settings = Settings.of(config, "oracle");
    return new OracleConfig(
        settings.seconds("reading-interval-seconds", 1, 3_600),
        settings.seconds("staleness-max-seconds", 1, 60),
        new Bps((int) settings.whole("confidence-max-bps", 1, Bps.WHOLE)),
        new Bps((int) settings.whole("spread-max-bps", 1, Bps.WHOLE)),
        settings.seconds("fixing-wait-seconds", 0, 86_400),
        (int) settings.whole("manual-min-responses", 1, 15),
        settings.millis("propose-every-millis", 100, 3_600_000),
        settings.seconds("overdue-after-seconds", 1, 2_592_000),
        (int) settings.whole("partitions-ahead-days", 1, 60),
        Duration.ofDays(settings.whole("retention-days", 1, 3_650)),
        (int) settings.whole("retention-batch-size", 1, 100_000));
  }
}
