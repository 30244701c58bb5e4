package com.predictiq.members.recovery;

import com.predictiq.platform.Settings;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** How long links are good, and how many there are. */
record RecoveryConfig(Duration passwordLink, Duration addressLink, int hourlyMax) {

  static RecoveryConfig from(Config config) {
    Settings settings = Settings.of(config, "members");
    return new RecoveryConfig(
        Duration.ofMinutes(settings.whole("password-link-valid-minutes", 5, 1_440)),
        Duration.ofHours(settings.whole("address-link-valid-hours", 1, 720)),
        (int) settings.whole("links-per-hour-max", 1, 100));
  }
}
