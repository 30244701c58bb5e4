package com.predictiq.oracle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Reads the settings of the oracle at the boot, so that a bad one stops it. */
@ApplicationScoped
class MakesTheOracle {

  @Produces
  @Singleton
  static OracleConfig config(Config config) {
    return OracleConfig.from(config);
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot, OracleConfig config) {
    // being injected is all there is to do
  }
}
