package com.predictiq.markets.internal;

import com.predictiq.ledger.Assets;
import com.predictiq.markets.charges.CreationCharges;
import com.predictiq.markets.disputes.DisputesConfig;
import com.predictiq.markets.drafting.CreationRules;
import com.predictiq.markets.drafting.DraftingConfig;
import com.predictiq.platform.Settings;
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
  static CreationCharges charges(Config config) {
    return CreationCharges.from(config);
  }

  /** The asset that weighs votes has to be one the books know, or nobody could ever vote. */
  @Produces
  @Singleton
  static DisputesConfig disputes(Config config, Assets assets) {
    DisputesConfig disputes = DisputesConfig.from(config);
    String asset = disputes.governanceAsset();
    if (!asset.isEmpty() && assets.offered().stream().noneMatch(one -> one.code().equals(asset))) {
      throw Settings.of(config, "markets")
          .bad(
              "governance-asset",
              "is '" + asset + "'; it must be one of " + assets.offered() + ".");
    }
    return disputes;
  }

  @Produces
  @Singleton
  static CreationRules rules(Config config, Assets assets) {
    return new CreationRules(DraftingConfig.from(config), assets.offered());
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot,
      MarketsConfig config,
      CreationRules rules,
      CreationCharges charges,
      DisputesConfig disputes) {
    // being injected is all there is to do
  }
}
