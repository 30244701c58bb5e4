package com.predictiq.wagers.internal;

import com.predictiq.platform.Settings;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** How stakes are taken together. */
record CounterConfig(int clerks, int batchMax, int queueMax, Duration patience) {

  static CounterConfig from(Config config) {
    Settings settings = Settings.of(config, "wagers");
    return new CounterConfig(
        (int) settings.whole("counter-clerks", 1, 16),
        (int) settings.whole("counter-batch-max", 1, 1_000),
        (int) settings.whole("counter-queue-max", 1, 100_000),
        settings.millis("counter-patience-millis", 100, 60_000));
  }
}
