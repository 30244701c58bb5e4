package com.predictiq.platform.internal;

import com.predictiq.kernel.BadSetting;
import com.predictiq.platform.AddressRange;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The settings of the machine room. */
record PlatformConfig(
    String secret,
    Optional<URI> redis,
    List<AddressRange> trustedProxies,
    Map<LimitClass, Limit> limits,
    Duration jobTick,
    Duration jobLease,
    int outboxBatch,
    int outboxAttempts,
    Optional<Path> clockAheadFile) {

  private static final int MIN_SECRET = 32;
  private static final String REDIS = "REDIS_URL";

  /** So many requests in such a time. */
  record Limit(long requests, Duration per) {}

  static PlatformConfig from(Config config) {
    Settings settings = Settings.of(config, "platform");
    String secret = settings.requiredText("secret", "it seals cursors and must be kept private");
    if (secret.length() < MIN_SECRET) {
      throw settings.bad("secret", "is too short; give at least 32 characters of chance.");
    }
    return new PlatformConfig(
        secret,
        config
            .getOptionalValue(REDIS, String.class)
            .filter(url -> !url.isBlank())
            .map(PlatformConfig::redis),
        proxies(settings),
        limits(settings),
        settings.millis("job-tick-millis", 50, 60_000),
        settings.seconds("job-lease-seconds", 5, 3_600),
        (int) settings.whole("outbox-batch-size", 1, 1_000),
        (int) settings.whole("outbox-attempts-max", 1, 100),
        clock(settings));
  }

  private static URI redis(String url) {
    try {
      URI uri = new URI(url.strip());
      if (uri.getHost() != null
          && ("redis".equals(uri.getScheme()) || "rediss".equals(uri.getScheme()))) {
        return uri;
      }
    } catch (URISyntaxException unreadable) {
      // says nothing that the sentence below does not say, and repeats the password
    }
    throw new BadSetting(REDIS, "must look like redis://:password@host:6379/0.");
  }

  private static Optional<Path> clock(Settings settings) {
    String file = settings.text("clock-ahead-file");
    try {
      return file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file));
    } catch (InvalidPathException unreadable) {
      throw settings.bad("clock-ahead-file", "is not the path of a file.");
    }
  }

  private static List<AddressRange> proxies(Settings settings) {
    return settings.list("trusted-proxies").stream()
        .map(
            entry ->
                AddressRange.parse(entry)
                    .orElseThrow(
                        () ->
                            settings.bad(
                                "trusted-proxies",
                                "has the entry '"
                                    + entry
                                    + "', which is no IP address or CIDR range.")))
        .toList();
  }

  private static Map<LimitClass, Limit> limits(Settings settings) {
    Map<LimitClass, Limit> limits = new EnumMap<>(LimitClass.class);
    for (LimitClass limitClass : LimitClass.values()) {
      String name = "limit-" + limitClass.name().toLowerCase(Locale.ROOT).replace('_', '-');
      limits.put(limitClass, limit(settings, name));
    }
    return limits;
  }

  /** Reads {@code 100/60}: requests and seconds. */
  private static Limit limit(Settings settings, String name) {
    String text = settings.text(name);
    if (!text.matches("[1-9][0-9]{0,8}/[1-9][0-9]{0,5}")) {
      throw badLimit(settings, name, text);
    }
    String[] parts = text.split("/");
    return new Limit(Long.parseLong(parts[0]), Duration.ofSeconds(Long.parseLong(parts[1])));
  }

  private static BadSetting badLimit(Settings settings, String name, String text) {
    return settings.bad(
        name, "is '" + text + "'; it must be requests/seconds, for example 100/60.");
  }
}
