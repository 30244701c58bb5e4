package com.predictiq.chain.internal;

import com.predictiq.platform.Dependency;
import jakarta.enterprise.context.ApplicationScoped;

/** The chain among the things the product leans on: switched off, and leaned on by nobody. */
@ApplicationScoped
class ChainDependency implements Dependency {

  @Override
  public String name() {
    return "chain";
  }

  @Override
  public State probe() {
    return State.off("BLOCKCHAIN_NETWORK is off");
  }
}
