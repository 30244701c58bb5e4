package com.predictiq.ledger.internal;

import com.predictiq.ledger.Assets;
import com.predictiq.platform.HouseOpened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/**
 * Reads the settings at the boot and the assets soon after, so that what does not fit is met then.
 */
@ApplicationScoped
class OpensTheBooks {

  @Produces
  @Singleton
  static LedgerConfig config(Config config) {
    return LedgerConfig.from(config);
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot, LedgerConfig config) {
    // being injected is all there is to do
  }

  void open(@Observes HouseOpened opened, Assets assets, LedgerMetrics metrics) {
    assets.house();
    metrics.register();
  }
}
