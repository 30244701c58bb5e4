package com.predictiq.members.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Reads the settings of recovery at the boot, so that a bad one stops it. */
@ApplicationScoped
class MakesTheRecovery {

  @Produces
  @Singleton
  static RecoveryConfig config(Config config) {
    return RecoveryConfig.from(config);
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot, RecoveryConfig config) {
    // being injected is all there is to do
  }
}
