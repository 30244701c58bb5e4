package com.predictiq.markets.internal;

import com.predictiq.platform.Settings;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** How the house looks after its markets. */
record MarketsConfig(
    boolean approvalRequired,
    int featured,
    Duration closeEvery,
    int closeBatch,
    Duration moveEvery,
    int moveBatch,
    Duration overrideFor) {

  static MarketsConfig from(Config config) {
    Settings settings = Settings.of(config, "markets");
    return new MarketsConfig(
        settings.flag("approval-required"),
        (int) settings.whole("featured-count", 1, 50),
        settings.millis("close-every-millis", 100, 60_000),
        (int) settings.whole("close-batch-size", 1, 10_000),
        settings.millis("move-every-millis", 100, 60_000),
        (int) settings.whole("move-batch-size", 1, 10_000),
        settings.seconds("override-seconds", 60, Duration.ofDays(365).toSeconds()));
  }
}
