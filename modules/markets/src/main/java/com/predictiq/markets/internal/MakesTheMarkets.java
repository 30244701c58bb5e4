package com.predictiq.markets.internal;

import com.predictiq.ledger.Assets;
import com.predictiq.markets.charges.CreationCharges;
import com.predictiq.markets.disputes.DisputesConfig;
import com.predictiq.markets.drafting.CreationRules;
import com.predictiq.markets.drafting.DraftingConfig;
import com.predictiq.platform.HouseOpened;
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

  @Produces
  @Singleton
  static DisputesConfig disputes(Config config) {
    return DisputesConfig.from(config);
  }

  @Produces
  @Singleton
  static DraftingConfig drafting(Config config) {
    return DraftingConfig.from(config);
  }

  @Produces
  @Singleton
  static CreationRules rules(DraftingConfig config, Assets assets) {
    return new CreationRules(config, assets.offered());
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot,
      MarketsConfig config,
      DraftingConfig drafting,
      CreationCharges charges,
      DisputesConfig disputes) {
    // being injected is all there is to do
  }

  /** Only now there are books that know the assets. */
  void checkSettings(@Observes HouseOpened opened, DisputesConfig disputes, Assets assets) {
    disputes.requireKnown(assets);
  }
}
