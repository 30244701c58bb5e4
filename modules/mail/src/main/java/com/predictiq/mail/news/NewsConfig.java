package com.predictiq.mail.news;

import com.predictiq.platform.Settings;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** How long before its close a market is said to close soon. */
record NewsConfig(Duration closingNotice) {

  static NewsConfig from(Config config) {
    return new NewsConfig(
        Duration.ofHours(Settings.of(config, "mail").whole("closing-notice-hours", 1, 720)));
  }
}
