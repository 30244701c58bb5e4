package com.predictiq.wagers.settlement;

import com.predictiq.platform.HouseOpened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Reads the settings at the boot, and shows the scrape how settlements are. */
@ApplicationScoped
class MakesTheSettlement {

  @Produces
  @Singleton
  static SettlementConfig config(Config config) {
    return SettlementConfig.from(config);
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot,
      SettlementConfig config,
      DecidesFees fees,
      Config given) {
    fees.check(given);
  }

  void open(@Observes HouseOpened opened, SettlementMetrics metrics) {
    metrics.register();
  }
}
