package com.predictiq.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a newcomer reads when a local run is ready: where it is, and three things to try. */
record Welcome(String url, List<String> adminKeys, String market) {

  /** Given by a launcher that looks after everything itself. */
  static final String WANTED = "predictiq.launcher.welcome";

  private static final Pattern FIRST_ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  static Optional<Welcome> in(Settings settings) {
    if (!Boolean.getBoolean(WANTED)) {
      return Optional.empty();
    }
    String url = "http://localhost:" + settings.port();
    return Optional.of(
        new Welcome(
            url,
            List.of(settings.value(Settings.ADMIN_KEYS).strip().split("\\s*,\\s*")),
            firstMarket(url).orElse("MARKET-ID")));
  }

  String text() {
    return """

    PredictIQ is ready at %1$s
    Admin key: %2$s%4$s

    Try:
      curl %1$s/api/v1/markets
      curl -X POST %1$s/api/v1/markets/%3$s/quotes -H 'Content-Type: application/json' -d '{"outcome":0,"amount":"10.00"}'
      curl %1$s/api/v1/admin/config -H 'X-API-Key: %2$s'

    Ctrl-C stops.
    """
        .formatted(url, adminKeys.get(0), market, second());
  }

  private String second() {
    return adminKeys.size() < 2
        ? ""
        : "\nSecond admin key, for what takes two operators: " + adminKeys.get(1);
  }

  private static Optional<String> firstMarket(String url) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/api/v1/markets?limit=1"))
            .timeout(PATIENCE)
            .build();
    try {
      Matcher id =
          FIRST_ID.matcher(
              HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
      return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    } catch (IOException unanswered) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
