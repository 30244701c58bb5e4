package com.predictiq.chain.contracts;

import com.predictiq.platform.Settings;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** How many transactions are watched, for one member and for all, and how long. */
record WatchRules(int perMember, int most, Duration life) {

  static WatchRules from(Config config) {
    Settings settings = Settings.of(config, "chain");
    int perMember = (int) settings.whole("watched-per-member", 1, 1_000);
    int most = (int) settings.whole("watched-max", 1, 1_000_000);
    if (perMember > most) {
      throw settings.bad("watched-per-member", "is more than predictiq.chain.watched-max.");
    }
    return new WatchRules(perMember, most, settings.seconds("watched-seconds", 30, 86_400));
  }
}
