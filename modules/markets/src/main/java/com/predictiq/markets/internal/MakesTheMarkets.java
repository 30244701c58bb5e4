package com.predictiq.markets.internal;

import com.predictiq.ledger.Assets;
import com.predictiq.markets.charges.CreationCharges;
import com.predictiq.markets.disputes.DisputesConfig;
import com.predictiq.markets.drafting.CreationRules;
import com.predictiq.markets.drafting.DraftingConfig;
import com.predictiq.platform.DecidedSettings;
import com.predictiq.platform.HouseOpened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;

/** Makes what the desks are built with, and reads the settings at the boot. */
@ApplicationScoped
class MakesTheMarkets {

  @Produces
  @Singleton
  static MarketsConfig config(Config config) {
    return MarketsConfig.from(config);
  }

  /** Asked for each market: operators decide on them while the house runs. */
  @Produces
  @Singleton
  static Supplier<CreationCharges> charges(DecidedSettings decided) {
    return () -> CreationCharges.from(decided.inForce());
  }

  @Produces
  @Singleton
  static DisputesConfig disputes(Config config) {
    return DisputesConfig.from(config);
  }

  @Produces
  @Singleton
  static Supplier<CreationRules> rules(DecidedSettings decided, Assets assets) {
    return () -> new CreationRules(DraftingConfig.from(decided.inForce()), assets.offered());
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot,
      MarketsConfig config,
      DisputesConfig disputes,
      DecidesTerms terms,
      Config given) {
    terms.check(given);
  }

  /** Only now there are books that know the assets. */
  void checkSettings(@Observes HouseOpened opened, DisputesConfig disputes, Assets assets) {
    disputes.requireKnown(assets);
  }
}
