package com.predictiq.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Reads the settings, at the boot. */
@ApplicationScoped
class MakesIdempotency {

  @Produces
  @Singleton
  static IdempotencyConfig config(Config config) {
    return IdempotencyConfig.from(config);
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot, IdempotencyConfig config) {
    // being injected is all there is to do
  }
}
