package com.predictiq.chain.contracts;

import com.predictiq.chain.ChainRefusal;
import com.predictiq.chain.network.Stellar;
import com.predictiq.chain.standalone.StandaloneNetwork;
import com.predictiq.kernel.Rejected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Which contract is read, and through whom; at home that is the one there is, through ourselves.
 */
@ApplicationScoped
class Contract {

  private static final String RPC_AT_HOME = "/rpc";

  private final RpcConfig config;
  private final Stellar stellar;
  private final RpcServers servers;
  private SorobanRpc rpc;

  @Inject
  Contract(RpcConfig config, Stellar stellar, RpcMetrics metrics, InstantSource clock) {
    this.config = config;
    this.stellar = stellar;
    this.servers =
        new RpcServers(
            config,
            this::where,
            clock,
            () -> ThreadLocalRandom.current().nextLong(),
            pause -> LockSupport.parkNanos(pause.toNanos()),
            metrics);
  }

  private List<URI> where() {
    return servedByUs() ? List.of(stellar.horizon().resolve(RPC_AT_HOME)) : config.servers();
  }

  private boolean servedByUs() {
    return config.servers().isEmpty() && stellar.config().atHome();
  }

  /** Whether there is anything to be read. */
  boolean isNamed() {
    return !stellar.config().off() && hasServer() && named().isPresent();
  }

  boolean hasServer() {
    return servedByUs() || !config.servers().isEmpty();
  }

  String id() {
    requireServer();
    return named()
        .orElseThrow(
            () -> new Rejected(ChainRefusal.CHAIN_NO_CONTRACT, "BLOCKCHAIN_CONTRACT names none."));
  }

  private Optional<String> named() {
    return config
        .contract()
        .or(() -> servedByUs() ? Optional.of(StandaloneNetwork.contract()) : Optional.empty());
  }

  /** Made when it is needed: the library takes its time to load, and many a house never asks. */
  synchronized SorobanRpc rpc() {
    requireServer();
    if (rpc == null) {
      rpc = new SorobanRpc(servers, stellar.config().passphrase());
    }
    return rpc;
  }

  private void requireServer() {
    if (!hasServer()) {
      throw new Rejected(
          ChainRefusal.CHAIN_NO_CONTRACT, "BLOCKCHAIN_RPC_URLS names no RPC server.");
    }
  }

  Duration staleAfter() {
    return config.staleAfter();
  }

  void close() {
    servers.close();
  }
}
