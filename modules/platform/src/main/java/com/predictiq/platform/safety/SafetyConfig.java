package com.predictiq.platform.safety;

import com.predictiq.platform.Settings;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** How much the breaker bears, and how it heals. */
record SafetyConfig(int mostErrors, Duration window, Duration openFor, int probes) {

  static SafetyConfig from(Config config) {
    Settings settings = Settings.of(config, "platform");
    return new SafetyConfig(
        (int) settings.whole("breaker-errors-max", 1, 10_000),
        settings.seconds("breaker-window-seconds", 1, 3_600),
        settings.seconds("breaker-open-seconds", 1, Duration.ofDays(7).toSeconds()),
        (int) settings.whole("breaker-probes", 1, 1_000));
  }
}
