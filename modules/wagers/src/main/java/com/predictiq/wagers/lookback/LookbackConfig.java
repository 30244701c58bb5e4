package com.predictiq.wagers.lookback;

import com.predictiq.platform.Settings;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** The settings of the leaderboard and of histories. */
record LookbackConfig(long leastSettled, Duration fresh, Duration historyFresh) {

  static LookbackConfig from(Config config) {
    Settings settings = Settings.of(config, "wagers");
    return new LookbackConfig(
        settings.whole("leaderboard-least-settled", 1, 1_000_000),
        settings.seconds("leaderboard-fresh-seconds", 1, 3_600),
        settings.millis("history-fresh-millis", 1, 3_600_000));
  }
}
