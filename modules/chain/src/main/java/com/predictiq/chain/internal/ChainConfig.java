package com.predictiq.chain.internal;

import com.predictiq.chain.Network;
import com.predictiq.platform.Settings;
import org.eclipse.microprofile.config.Config;

/** The settings of the chain. */
record ChainConfig(Network network) {

  static ChainConfig from(Config config) {
    Settings settings = Settings.of(config, "chain");
    Network network = settings.oneOf("network", Network.class);
    if (network != Network.OFF) {
      throw settings.bad(
          "network",
          "is '"
              + settings.text("network")
              + "'; this release runs without a chain, networks come with Stellar support."
              + " Leave BLOCKCHAIN_NETWORK unset or set it to off.");
    }
    return new ChainConfig(network);
  }
}
