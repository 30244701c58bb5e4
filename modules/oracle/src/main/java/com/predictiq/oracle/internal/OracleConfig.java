package com.predictiq.oracle.internal;

import com.predictiq.kernel.Bps;
import com.predictiq.platform.Settings;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** The settings of the oracle. */
record OracleConfig(
    boolean simulated,
    Duration readingInterval,
    Duration stalenessMax,
    Bps confidenceMax,
    Duration retention,
    int retentionBatch) {

  static OracleConfig from(Config config) {
    Settings settings = Settings.of(config, "oracle");
    return new OracleConfig(
        settings.flag("simulated-enabled"),
        settings.seconds("reading-interval-seconds", 1, 3_600),
        settings.seconds("staleness-max-seconds", 1, 60),
        new Bps((int) settings.whole("confidence-max-bps", 1, Bps.WHOLE)),
        Duration.ofDays(settings.whole("retention-days", 1, 3_650)),
        (int) settings.whole("retention-batch-size", 1, 100_000));
  }
}
