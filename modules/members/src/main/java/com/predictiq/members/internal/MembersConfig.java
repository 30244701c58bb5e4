package com.predictiq.members.internal;

import com.predictiq.platform.Settings;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** The settings of the members. */
record MembersConfig(
    Argon2Cost cost,
    int hashingAtOnce,
    Duration accessToken,
    Duration refreshToken,
    Duration signingKey,
    String issuer,
    String audience,
    int failures,
    Duration failureWindow) {

  /** What a hash costs whoever computes it. */
  record Argon2Cost(int memoryKib, int iterations, int lanes) {}

  /**
   * 7 MiB five times over is the least that OWASP's advice of 2024 allows; more of one is less of
   * the other.
   */
  private static final long LEAST_COST = 7_168L * 5;

  static MembersConfig from(Config config) {
    Settings settings = Settings.of(config, "members");
    return new MembersConfig(
        cost(settings),
        (int) settings.whole("hashing-concurrency-max", 1, 64),
        Duration.ofMinutes(settings.whole("access-token-minutes", 1, 60)),
        Duration.ofDays(settings.whole("refresh-token-days", 1, 365)),
        Duration.ofDays(settings.whole("signing-key-days", 1, 3_650)),
        settings.requiredText("token-issuer", "tokens say who made them"),
        settings.requiredText("token-audience", "tokens say for whom they are"),
        (int) settings.whole("log-in-failures-max", 1, 100),
        Duration.ofMinutes(settings.whole("log-in-window-minutes", 1, 1_440)));
  }

  private static Argon2Cost cost(Settings settings) {
    Argon2Cost cost =
        new Argon2Cost(
            (int) settings.whole("argon2-memory-kib", 7_168, 1_048_576),
            (int) settings.whole("argon2-iterations", 1, 100),
            (int) settings.whole("argon2-lanes", 1, 16));
    if ((long) cost.memoryKib() * cost.iterations() < LEAST_COST) {
      throw settings.bad(
          "argon2-iterations",
          "makes passwords too cheap to guess: memory in KiB times iterations must be at least "
              + LEAST_COST
              + ".");
    }
    return cost;
  }
}
