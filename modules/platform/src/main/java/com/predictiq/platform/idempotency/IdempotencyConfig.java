package com.predictiq.platform.idempotency;

import com.predictiq.platform.Settings;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** How long answers are kept, and what their requests are hashed with. */
record IdempotencyConfig(Duration keep, String secret) {

  static IdempotencyConfig from(Config config) {
    Settings settings = Settings.of(config, "platform");
    return new IdempotencyConfig(
        Duration.ofHours(settings.whole("idempotency-keep-hours", 24, 8_760)),
        settings.requiredText("secret", "it seals cursors and must be kept private"));
  }
}
