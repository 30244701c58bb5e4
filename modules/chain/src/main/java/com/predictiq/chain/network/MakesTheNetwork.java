package com.predictiq.chain.network;

import com.predictiq.kernel.BadSetting;
import com.predictiq.platform.HouseOpened;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/** Reads the settings at the boot, so that a bad one stops it, and opens the way to the network. */
@ApplicationScoped
class MakesTheNetwork {

  private static final Logger LOG = Logger.getLogger("predictiq.chain");

  @Produces
  @Singleton
  static StellarConfig config(Config config) {
    return StellarConfig.from(config);
  }

  @Produces
  @Singleton
  static Connection connection(StellarConfig config, Sql sql, InstantSource clock) {
    return new Connection(config, new KeptJournal(sql), clock);
  }

  static void close(@Disposes Connection connection) {
    connection.close();
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot, StellarConfig config) {
    // being injected is all there is to do
  }

  /** Money sent to another network than was meant is gone, so this is no time to be lenient. */
  void compare(@Observes HouseOpened opened, Stellar stellar) {
    if (stellar.config().off() || stellar.config().sleeps()) {
      return;
    }
    try {
      String there = stellar.watch().head().passphrase();
      if (!there.equals(stellar.config().passphrase().getNetworkPassphrase())) {
        throw new BadSetting(
            "predictiq.chain.horizon-url",
            "leads to the network '" + there + "', which is not the one that is set.");
      }
    } catch (NetworkFailed away) {
      LOG.log(Level.WARNING, "The network cannot be asked yet: {0}", away.getMessage());
    }
  }
}
