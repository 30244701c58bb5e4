package com.predictiq.wagers.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Reads the settings at the boot. */
@ApplicationScoped
class MakesTheLookback {

  @Produces
  @Singleton
  static LookbackConfig config(Config config) {
    return LookbackConfig.from(config);
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot, LookbackConfig config) {
    // being injected is all there is to do
  }
}
