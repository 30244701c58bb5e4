package com.predictiq.markets.talk;

import com.predictiq.platform.Settings;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** The settings of what is said about markets, and of their archive. */
record TalkConfig(
    int reportsThatHide, Duration archiveAfter, Duration archiveEvery, int archiveBatch) {

  static TalkConfig from(Config config) {
    Settings settings = Settings.of(config, "markets");
    return new TalkConfig(
        (int) settings.whole("comment-reports-that-hide", 1, 1_000),
        Duration.ofDays(settings.whole("archive-after-days", 0, 36_500)),
        settings.seconds("archive-every-seconds", 1, 86_400),
        (int) settings.whole("archive-batch-size", 1, 10_000));
  }
}
