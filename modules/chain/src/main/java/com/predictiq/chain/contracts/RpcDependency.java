package com.predictiq.chain.contracts;

import com.predictiq.chain.network.Stellar;
import com.predictiq.platform.Dependency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The RPC servers among the things the product leans on: only what is read of contracts does. */
@ApplicationScoped
class RpcDependency implements Dependency {

  private final Contract contract;
  private final RpcMetrics metrics;
  private final Stellar stellar;

  @Inject
  RpcDependency(Contract contract, RpcMetrics metrics, Stellar stellar) {
    this.contract = contract;
    this.metrics = metrics;
    this.stellar = stellar;
  }

  @Override
  public String name() {
    return "chain.rpc";
  }

  /** As the questions of others found them; nobody is asked once more for it. */
  @Override
  public State probe() {
    if (stellar.config().off() || !contract.hasServer()) {
      return State.off("no RPC server is named");
    }
    return metrics.anyUp() ? State.up() : State.down("no RPC server answers");
  }
}
