package com.predictiq.platform.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Reads the settings, at the boot. */
@ApplicationScoped
class MakesLimits {

  @Produces
  @Singleton
  static LimitsConfig config(Config config) {
    return LimitsConfig.from(config);
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot, LimitsConfig config) {
    // being injected is all there is to do
  }
}
