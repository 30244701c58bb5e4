package com.predictiq.wagers.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Makes what the desks are built with, and reads the settings at the boot. */
@ApplicationScoped
class MakesTheWagers {

  @Produces
  @Singleton
  static WagersConfig config(Config config) {
    return WagersConfig.from(config);
  }

  @Produces
  @Singleton
  static CounterConfig counterConfig(Config config) {
    return CounterConfig.from(config);
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot,
      WagersConfig config,
      CounterConfig counter) {
    // being injected is all there is to do
  }
}
