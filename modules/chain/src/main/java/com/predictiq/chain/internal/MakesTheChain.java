package com.predictiq.chain.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Reads the settings of the chain at the boot, so that a bad one stops it. */
@ApplicationScoped
class MakesTheChain {

  @Produces
  @Singleton
  static ChainConfig config(Config config) {
    return ChainConfig.from(config);
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot, ChainConfig config) {
    // being injected is all there is to do
  }
}
