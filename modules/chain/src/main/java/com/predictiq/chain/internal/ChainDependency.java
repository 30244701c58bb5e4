package com.predictiq.chain.internal;

import com.predictiq.chain.Network;
import com.predictiq.chain.network.Pulse;
import com.predictiq.chain.network.Stellar;
import com.predictiq.platform.DatabaseFailure;
import com.predictiq.platform.Dependency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The chain among the things the product leans on: only deposits and withdrawals do. */
@ApplicationScoped
class ChainDependency implements Dependency {

  private final ChainConfig config;
  private final Pulse pulse;
  private final Stellar stellar;

  @Inject
  ChainDependency(ChainConfig config, Pulse pulse, Stellar stellar) {
    this.config = config;
    this.pulse = pulse;
    this.stellar = stellar;
  }

  @Override
  public String name() {
    return "chain";
  }

  @Override
  public State probe() {
    if (config.network() == Network.OFF) {
      return State.off("BLOCKCHAIN_NETWORK is off");
    }
    try {
      if (stellar.idle()) {
        return State.up("the network at home waits for its first account");
      }
      return pulse.fresh() ? State.up() : State.down("the network has not answered for a minute");
    } catch (DatabaseFailure away) {
      return State.down("nobody knows when the network answered last");
    }
  }
}
