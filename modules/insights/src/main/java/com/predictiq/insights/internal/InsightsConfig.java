package com.predictiq.insights.internal;

import com.predictiq.platform.Settings;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** The settings of insights. */
record InsightsConfig(Duration statisticsFresh) {

  static InsightsConfig from(Config config) {
    Settings settings = Settings.of(config, "insights");
    return new InsightsConfig(settings.millis("statistics-fresh-millis", 1, 60_000));
  }
}
