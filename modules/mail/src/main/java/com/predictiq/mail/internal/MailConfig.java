package com.predictiq.mail.internal;

import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.carriers.CarriersConfig;
import com.predictiq.mail.feedback.WebhookConfig;
import com.predictiq.platform.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** The settings of mail. */
record MailConfig(
    String publicUrl,
    EmailAddress from,
    String fromName,
    CarriersConfig carriers,
    Duration confirmationValid,
    int recipientHourlyMax,
    Duration deliveryInterval,
    int deliveryThreads,
    int batchSize,
    Duration lease,
    int attemptsMax,
    Duration retention,
    Duration messagesKept,
    Duration consentsKept) {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  static MailConfig from(Config config) {
    Settings settings = Settings.of(config, "mail");
    // Others read it; a bad one is met here, before anything has been started.
    WebhookConfig.from(settings);
    return new MailConfig(
        publicUrl(settings),
        fromAddress(settings),
        fromName(settings),
        CarriersConfig.from(settings),
        Duration.ofHours(settings.whole("confirmation-valid-hours", 1, 24 * 30)),
        (int) settings.whole("recipient-hourly-max", 1, 1_000),
        settings.seconds("delivery-interval-seconds", 1, 3_600),
        (int) settings.whole("delivery-threads", 1, 32),
        (int) settings.whole("delivery-batch-size", 1, 1_000),
        settings.seconds("lease-seconds", 60, 3_600),
        (int) settings.whole("attempts-max", 1, 100),
        Duration.ofDays(settings.whole("retention-days", 1, 3_650)),
        Duration.ofDays(settings.whole("messages-kept-days", 1, 3_650)),
        Duration.ofDays(settings.whole("consents-kept-days", 1, 36_500)));
  }

  /** Where a link of the newsletter leads. */
  String newsletterLink(String what, String token) {
    return publicUrl + "/api/v1/newsletter/" + what + "?token=" + token;
  }

  private static String publicUrl(Settings settings) {
    String text = settings.requiredText("public-url", "links in mails start with it");
    try {
      URI uri = new URI(text);
      if (SCHEMES.contains(String.valueOf(uri.getScheme()))
          && uri.getHost() != null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null) {
        return text.replaceAll("/+$", "");
      }
    } catch (URISyntaxException unreadable) {
      // answered below, in the same words as a URL of the wrong kind
    }
    throw settings.bad(
        "public-url", "is '" + text + "'; it must look like https://predictions.example.org.");
  }

  private static EmailAddress fromAddress(Settings settings) {
    String text = settings.requiredText("from-address", "every mail needs a sender");
    return EmailAddress.parse(text)
        .orElseThrow(
            () -> settings.bad("from-address", "is '" + text + "', which is no e-mail address."));
  }

  private static String fromName(Settings settings) {
    String name = settings.requiredText("from-name", "every mail needs a sender");
    if (!name.matches("[\\p{L}\\p{N} .'&-]{1,60}")) {
      throw settings.bad(
          "from-name",
          "may hold up to 60 letters, digits, blanks, and any of . ' & - and no more.");
    }
    return name;
  }
}
