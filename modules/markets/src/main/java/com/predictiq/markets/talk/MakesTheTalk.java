package com.predictiq.markets.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Reads the settings at the boot. */
@ApplicationScoped
class MakesTheTalk {

  @Produces
  @Singleton
  static TalkConfig config(Config config) {
    return TalkConfig.from(config);
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot, TalkConfig config) {
    // being injected is all there is to do
  }
}
