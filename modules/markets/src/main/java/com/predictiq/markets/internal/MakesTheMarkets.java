package com.predictiq.markets.internal;

import com.predictiq.ledger.Assets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Makes what the desks are built with, and reads the settings at the boot. */
@ApplicationScoped
class MakesTheMarkets {

  @Produces
  @Singleton
  static MarketsConfig config(Config config) {
    return MarketsConfig.from(config);
  }

  @Produces
  @Singleton
  static CreationRules rules(MarketsConfig config, Assets assets) {
    return new CreationRules(config, assets.offered());
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot, MarketsConfig config) {
    // being injected is all there is to do
  }
}
