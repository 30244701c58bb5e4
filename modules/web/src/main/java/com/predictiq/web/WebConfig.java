package com.predictiq.web;

import com.predictiq.platform.Settings;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** Who may read from other places, where plain callers are sent, and what a scrape has to show. */
record WebConfig(Set<String> origins, Optional<URI> https, Optional<String> metricsToken) {

  private static final String ORIGINS = "cors-origins";
  private static final String HTTPS = "https-redirect-to";
  private static final String TOKEN = "metrics-token";
  private static final String ACCESS_LOG = "access-log";
  private static final int MIN_TOKEN = 24;

  /** A scheme, a host, perhaps a port, as browsers write it; no wildcard, no path, and not null. */
  private static final Pattern ORIGIN =
      Pattern.compile("https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[1-9][0-9]{0,4})?");

  static WebConfig from(Config config) {
    Settings settings = Settings.of(config, "web");
    // Others read it; a bad one is met here, before anything has been started.
    settings.flag(ACCESS_LOG);
    return new WebConfig(origins(settings), https(settings), token(settings));
  }

  private static Set<String> origins(Settings settings) {
    Set<String> origins = new LinkedHashSet<>(settings.list(ORIGINS));
    for (String origin : origins) {
      if (!ORIGIN.matcher(origin).matches()) {
        throw settings.bad(
            ORIGINS,
            "has the entry '" + origin + "', which is no origin such as https://app.example.org.");
      }
    }
    return Set.copyOf(origins);
  }

  private static Optional<URI> https(Settings settings) {
    String base = settings.text(HTTPS);
    if (base.isEmpty()) {
      return Optional.empty();
    }
    if (!base.startsWith("https://") || !ORIGIN.matcher(base).matches()) {
      throw settings.bad(HTTPS, "is '" + base + "'; it must look like https://example.org.");
    }
    return Optional.of(URI.create(base));
  }

  private static Optional<String> token(Settings settings) {
    String token = settings.text(TOKEN);
    if (!token.isEmpty() && token.length() < MIN_TOKEN) {
      throw settings.bad(TOKEN, "is too short; give at least " + MIN_TOKEN + " characters.");
    }
    return Optional.of(token).filter(given -> !given.isEmpty());
  }
}
