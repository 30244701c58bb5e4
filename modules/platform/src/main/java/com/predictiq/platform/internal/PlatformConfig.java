package com.predictiq.platform.internal;

import com.predictiq.platform.AddressRange;
import com.predictiq.platform.Settings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The settings of the machine room. */
record PlatformConfig(
    String secret,
    List<AddressRange> trustedProxies,
    ForwardedHeader forwardedHeader,
    Duration jobTick,
    Duration jobLease,
    int outboxBatch,
    int outboxAttempts,
    Optional<Path> clockAheadFile) {

  private static final int MIN_SECRET = 32;

  /** Which header the trusted proxies write; of both, they have to agree. */
  enum ForwardedHeader {
    BOTH,
    FORWARDED,
    X_FORWARDED_FOR
  }

  static PlatformConfig from(Config config) {
    Settings settings = Settings.of(config, "platform");
    String secret = settings.requiredText("secret", "it seals cursors and must be kept private");
    if (secret.length() < MIN_SECRET) {
      throw settings.bad("secret", "is too short; give at least 32 characters of chance.");
    }
    return new PlatformConfig(
        secret,
        proxies(settings),
        settings.oneOf("forwarded-header", ForwardedHeader.class),
        settings.millis("job-tick-millis", 50, 60_000),
        settings.seconds("job-lease-seconds", 5, 3_600),
        (int) settings.whole("outbox-batch-size", 1, 1_000),
        (int) settings.whole("outbox-attempts-max", 1, 100),
        clock(settings));
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
}
