package com.predictiq.chain.internal;

import com.predictiq.chain.Network;
import com.predictiq.chain.network.Pulse;
import com.predictiq.platform.DatabaseFailure;
import com.predictiq.platform.Dependency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The chain among the things the product leans on: only deposits and withdrawals do. */
@ApplicationScoped
class ChainDependency implements Dependency {

  private final ChainConfig config;
  private final Pulse pulse;

  @Inject
  ChainDependency(ChainConfig config, Pulse pulse) {
    this.config = config;
    this.pulse = pulse;
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
      return pulse.fresh() ? State.up() : State.down("the network has not answered for a minute");
    } catch (DatabaseFailure away) {
      return State.down("nobody knows when the network answered last");
    }
  }
}
