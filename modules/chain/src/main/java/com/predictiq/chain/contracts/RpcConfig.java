package com.predictiq.chain.contracts;

import com.predictiq.chain.Network;
import com.predictiq.platform.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.stellar.sdk.StrKey;

/**
 * Whom to ask about contracts, and which contract is ours.
 *
 * @param servers in the order in which they are asked; empty for none, and for our own at home
 */
record RpcConfig(
    List<URI> servers,
    Optional<String> contract,
    Duration timeout,
    int attempts,
    int mostBytes,
    Duration staleAfter) {

  private static final int MOST_SERVERS = 5;
  private static final String TESTNET = "https://soroban-testnet.stellar.org";

  RpcConfig {
    servers = List.copyOf(servers);
  }

  static RpcConfig from(Config config) {
    Settings settings = Settings.of(config, "chain");
    Network network = settings.oneOf("network", Network.class);
    List<URI> named = servers(settings);
    boolean usual = network == Network.TESTNET && named.isEmpty();
    return new RpcConfig(
        usual ? List.of(URI.create(TESTNET)) : named,
        contract(settings),
        settings.millis("rpc-timeout-millis", 50, 30_000),
        (int) settings.whole("rpc-attempts", 1, 6),
        (int) settings.whole("rpc-answer-max-bytes", 1_024, 10_000_000),
        settings.seconds("rpc-stale-seconds", 5, 3_600));
  }

  private static List<URI> servers(Settings settings) {
    List<String> named = settings.list("rpc-urls");
    if (named.size() > MOST_SERVERS) {
      throw settings.bad("rpc-urls", "names " + named.size() + " servers; five are enough.");
    }
    for (String one : named) {
      if (!one.matches("https?://[^/?#\\s]+(/[^#\\s]*)?")) {
        throw settings.bad("rpc-urls", "has '" + one + "'; each must be an http address.");
      }
    }
    return named.stream().map(URI::create).toList();
  }

  private static Optional<String> contract(Settings settings) {
    String text = settings.text("contract");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!isContract(text)) {
      throw settings.bad("contract", "is '" + text + "'; it must be a contract, C and 55 more.");
    }
    return Optional.of(text);
  }

  static boolean isContract(String text) {
    try {
      return text.length() == 56 && StrKey.decodeContract(text).length == 32;
    } catch (RuntimeException noContract) {
      return false;
    }
  }

  /** Addresses of providers have keys in them. */
  @Override
  public String toString() {
    return "rpc by " + servers.size() + " servers";
  }
}
