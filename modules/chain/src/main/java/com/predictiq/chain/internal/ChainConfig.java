package com.predictiq.chain.internal;

import com.predictiq.chain.Network;
import com.predictiq.platform.Settings;
import org.eclipse.microprofile.config.Config;

/** The settings of the chain. */
record ChainConfig(Network network) {

  static ChainConfig from(Config config) {
    Settings settings = Settings.of(config, "chain");
    return new ChainConfig(settings.oneOf("network", Network.class));
  }
}
