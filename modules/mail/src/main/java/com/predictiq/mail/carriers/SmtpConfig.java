package com.predictiq.mail.carriers;

import com.predictiq.platform.Settings;
import java.time.Duration;

/** How to reach the mail server, and as whom. Without a user nobody logs in. */
record SmtpConfig(
    String host,
    int port,
    Security security,
    String user,
    String password,
    Duration timeout,
    int ratePerSecond) {

  /** How the way there is kept private. */
  enum Security {
    STARTTLS,
    TLS,
    NONE
  }

  static SmtpConfig from(Settings settings) {
    String user = settings.text("smtp-user");
    String password = settings.text("smtp-password");
    if (user.isEmpty() != password.isEmpty()) {
      throw settings.bad("smtp-password", "goes with smtp-user: give both or neither.");
    }
    return new SmtpConfig(
        settings.requiredText("smtp-host", "the smtp provider needs a server"),
        (int) settings.whole("smtp-port", 1, 65_535),
        settings.oneOf("smtp-security", Security.class),
        user,
        password,
        settings.seconds("smtp-timeout-seconds", 1, 60),
        (int) settings.whole("smtp-rate-per-second", 1, 10_000));
  }

  boolean logsIn() {
    return !user.isEmpty();
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
