package com.predictiq.chain.contracts;

import com.predictiq.chain.network.Stellar;
import com.predictiq.kernel.BadSetting;
import com.predictiq.platform.HouseOpened;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/** Reads the settings of contract reads at the boot, so that a bad one stops it. */
@ApplicationScoped
class MakesTheContracts {

  private static final Logger LOG = Logger.getLogger("predictiq.chain");

  private final Contract contract;

  @Inject
  MakesTheContracts(Contract contract) {
    this.contract = contract;
  }

  @Produces
  @Singleton
  static RpcConfig rpc(Config config) {
    return RpcConfig.from(config);
  }

  @Produces
  @Singleton
  static WatchRules rules(Config config) {
    return WatchRules.from(config);
  }

  @Produces
  @Singleton
  static Sightings sightings(RpcConfig config, InstantSource clock) {
    return new Sightings(new HeadSeen(config.staleAfter(), clock), clock);
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot,
      RpcConfig config,
      WatchRules rules) {
    // being injected is all there is to do
  }

  /** A contract has the same name on every network, so that nobody would notice. */
  void compare(@Observes HouseOpened opened, Stellar stellar, RpcConfig config) {
    if (stellar.config().off() || config.servers().isEmpty()) {
      return;
    }
    try {
      String there = contract.rpc().passphrase();
      if (!there.equals(stellar.config().passphrase().getNetworkPassphrase())) {
        throw new BadSetting(
            "predictiq.chain.rpc-urls",
            "lead to the network '" + there + "', which is not the one that is set.");
      }
    } catch (RpcFailed away) {
      LOG.log(Level.WARNING, "RPC cannot be asked yet: it {0}", away.getMessage());
    }
  }

  @PreDestroy
  void close() {
    contract.close();
  }
}
