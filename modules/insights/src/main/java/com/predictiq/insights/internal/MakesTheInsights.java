package com.predictiq.insights.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Makes what the desks are built with, and reads the settings at the boot. */
@ApplicationScoped
class MakesTheInsights {

  @Produces
  @Singleton
  static InsightsConfig config(Config config) {
    return InsightsConfig.from(config);
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot, InsightsConfig config) {
    // being injected is all there is to do
  }
}
