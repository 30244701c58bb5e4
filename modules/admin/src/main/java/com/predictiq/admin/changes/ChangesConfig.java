package com.predictiq.admin.changes;

import com.predictiq.platform.Settings;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** How long everybody knows before a change is applied, unless it says so itself. */
record ChangesConfig(Duration timelock) {

  static final Duration SHORTEST = Duration.ofHours(24);
  static final Duration LONGEST = Duration.ofDays(7);

  static ChangesConfig from(Config config) {
    Settings settings = Settings.of(config, "admin");
    return new ChangesConfig(
        Duration.ofHours(settings.whole("timelock-hours", SHORTEST.toHours(), LONGEST.toHours())));
  }
}
