package com.predictiq.oracle.sources;

import com.predictiq.platform.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Who is asked, where, and with how much patience. An empty address means: not at all. */
public record SourcesConfig(
    boolean simulated,
    Optional<URI> pyth,
    Optional<String> pythKey,
    boolean pythStreaming,
    Optional<URI> coinGecko,
    Optional<String> coinGeckoKey,
    Duration timeout,
    int mostBytes,
    int feedsOfOneCall) {

  public static SourcesConfig from(Config config) {
    Settings settings = Settings.of(config, "oracle");
    return new SourcesConfig(
        settings.flag("simulated-enabled"),
        address(settings, "pyth-url"),
        text(settings, "pyth-api-key"),
        settings.flag("pyth-streaming-enabled"),
        address(settings, "coingecko-url"),
        text(settings, "coingecko-api-key"),
        settings.millis("source-timeout-millis", 50, 30_000),
        (int) settings.whole("source-answer-max-bytes", 1_024, 16_777_216),
        (int) settings.whole("source-batch-size", 1, 500));
  }

  private static Optional<String> text(Settings settings, String name) {
    return Optional.of(settings.text(name)).filter(text -> !text.isEmpty());
  }

  private static Optional<URI> address(Settings settings, String name) {
    return text(settings, name)
        .map(
            text -> {
              if (!text.matches("https?://[^\\s?#/][^\\s?#]*")) {
                throw settings.bad(name, "is no http or https address without ? and #.");
              }
              return URI.create(text.replaceAll("/+$", ""));
            });
  }
}
