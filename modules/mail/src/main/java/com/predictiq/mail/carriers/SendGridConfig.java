package com.predictiq.mail.carriers;

import com.predictiq.platform.Settings;
import java.net.URI;
import java.time.Duration;

/** How to reach SendGrid, and with which key. */
record SendGridConfig(URI endpoint, String key, Duration timeout, int ratePerSecond) {

  static SendGridConfig from(Settings settings) {
    return new SendGridConfig(
        endpoint(settings),
        settings.requiredText("sendgrid-key", "the sendgrid provider needs an API key"),
        settings.seconds("sendgrid-timeout-seconds", 1, 60),
        (int) settings.whole("sendgrid-rate-per-second", 1, 10_000));
  }

  private static URI endpoint(Settings settings) {
    String text = settings.requiredText("sendgrid-url", "the sendgrid provider needs an address");
    try {
      URI uri = URI.create(text.replaceAll("/+$", "") + "/v3/mail/send");
      if (uri.getHost() != null && uri.getScheme().matches("https?")) {
        return uri;
      }
    } catch (IllegalArgumentException unreadable) {
      // answered below, in the same words as an address of the wrong kind
    }
    throw settings.bad(
        "sendgrid-url", "is '" + text + "'; it must look like https://api.sendgrid.com.");
  }

  @Override
  public String toString() {
    return endpoint.toString();
  }
}
