package com.predictiq.mail.notices;

import com.predictiq.mail.Digest;
import com.predictiq.mail.Letter;
import com.predictiq.mail.Manner;
import com.predictiq.platform.Settings;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The settings of notices. */
record NoticesConfig(
    String publicUrl, String houseName, Manner usualManner, int bite, Duration retention) {

  static NoticesConfig from(Config config) {
    Settings settings = Settings.of(config, "mail");
    return new NoticesConfig(
        settings.text("public-url").replaceAll("/+$", ""),
        settings.text("from-name"),
        new Manner(Letter.DEFAULT_LOCALE, zone(settings), Optional.empty(), Digest.USUAL),
        (int) settings.whole("notice-bite-size", 1, 10_000),
        Duration.ofDays(settings.whole("notice-retention-days", 1, 3_650)));
  }

  private static ZoneId zone(Settings settings) {
    String text = settings.requiredText("notice-time-zone", "somebody's morning depends on it");
    try {
      return ZoneId.of(text);
    } catch (DateTimeException unknown) {
      throw settings.bad(
          "notice-time-zone", "is '" + text + "'; it must be a time zone such as Europe/Berlin.");
    }
  }
}
