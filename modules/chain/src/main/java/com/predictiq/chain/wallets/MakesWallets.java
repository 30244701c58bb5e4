package com.predictiq.chain.wallets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Reads the settings at the boot, so that a bad one stops it. */
@ApplicationScoped
class MakesWallets {

  @Produces
  @Singleton
  static WalletsConfig config(Config config) {
    return WalletsConfig.from(config);
  }

  /** As long as no network is spoken to, nobody can know of further signers. */
  @Produces
  @Singleton
  static AccountSigners signers() {
    return AccountSigners.MASTER_KEY_ALONE;
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot, WalletsConfig config) {
    // being injected is all there is to do
  }
}
