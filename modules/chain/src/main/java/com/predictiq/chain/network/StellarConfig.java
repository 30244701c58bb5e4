package com.predictiq.chain.network;

import com.predictiq.chain.Network;
import com.predictiq.members.WalletAddress;
import com.predictiq.platform.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.stellar.sdk.KeyPair;

/**
 * Which network, through whom, and with which key. The key at home comes from the secret of the
 * installation, so that a first run needs no setting at all.
 *
 * @param horizon empty for the network at home, which is then served by ourselves
 */
public record StellarConfig(
    Network network,
    Optional<URI> horizon,
    String custodySeed,
    Optional<String> usdcIssuer,
    int confirmations,
    int channels,
    Duration timeout,
    Duration watchInterval,
    int homePort,
    String secret) {

  private static final String HOME_CUSTODY = "chain: custody at home";
  private static final String HOME_USDC = "chain: issuer of usdc at home";

  static StellarConfig from(Config config) {
    Settings settings = Settings.of(config, "chain");
    Network network = settings.oneOf("network", Network.class);
    Optional<URI> horizon = horizon(settings, network);
    String secret = Settings.of(config, "platform").text("secret");
    return new StellarConfig(
        network,
        horizon,
        network == Network.OFF ? "" : seed(settings, network),
        issuer(settings),
        (int) settings.whole("confirmation-ledgers", 1, 1_000),
        (int) settings.whole("channels", 1, 64),
        settings.seconds("horizon-timeout-seconds", 1, 60),
        settings.millis("watch-interval-millis", 50, 60_000),
        (int) settings.whole("standalone-port", 0, 65_535),
        secret);
  }

  /** Made when it is first needed: a house that nobody brings money to never loads the library. */
  @Override
  public String custodySeed() {
    return network == Network.STANDALONE && custodySeed.isEmpty()
        ? new String(Keys.derived(secret, HOME_CUSTODY).getSecretSeed())
        : custodySeed;
  }

  @Override
  public Optional<String> usdcIssuer() {
    return atHome() && usdcIssuer.isEmpty()
        ? Optional.of(issuerAtHome(secret).getAccountId())
        : usdcIssuer;
  }

  public boolean off() {
    return network == Network.OFF;
  }

  /** Whether we run the network ourselves. */
  public boolean atHome() {
    return network == Network.STANDALONE && horizon.isEmpty();
  }

  /** Whether the network at home waits for its first visitor; not when it was given a port. */
  boolean sleeps() {
    return atHome() && homePort == 0;
  }

  public org.stellar.sdk.Network passphrase() {
    return switch (network) {
      case MAINNET, OFF -> org.stellar.sdk.Network.PUBLIC;
      case TESTNET -> org.stellar.sdk.Network.TESTNET;
      case STANDALONE -> org.stellar.sdk.Network.STANDALONE;
    };
  }

  private static Optional<URI> horizon(Settings settings, Network network) {
    String text = settings.text("horizon-url");
    if (text.isEmpty()) {
      return switch (network) {
        case MAINNET -> Optional.of(URI.create("https://horizon.stellar.org"));
        case TESTNET -> Optional.of(URI.create("https://horizon-testnet.stellar.org"));
        case STANDALONE, OFF -> Optional.empty();
      };
    }
    if (!text.matches("https?://[^/?#]+(/[^?#]*)?")) {
      throw settings.bad("horizon-url", "is '" + text + "'; it must be an http address.");
    }
    return Optional.of(URI.create(text));
  }

  private static String seed(Settings settings, Network network) {
    String file = settings.text("custody-secret-file");
    String seed = file.isEmpty() ? settings.text("custody-secret") : content(settings, file);
    if (seed.isEmpty() && network == Network.STANDALONE) {
      return "";
    }
    if (seed.isEmpty()) {
      throw settings.bad("custody-secret", "is empty; it is the key of the custody account.");
    }
    try {
      return new String(KeyPair.fromSecretSeed(seed).getSecretSeed());
    } catch (RuntimeException noSeed) {
      throw settings.bad("custody-secret", "is no secret key of Stellar, which is S and 55 more.");
    }
  }

  private static String content(Settings settings, String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException unreadable) {
      throw settings.bad("custody-secret-file", "is '" + file + "', which cannot be read.");
    }
  }

  private static Optional<String> issuer(Settings settings) {
    String text = settings.text("usdc-issuer");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (WalletAddress.parse(text).isEmpty()) {
      throw settings.bad("usdc-issuer", "is '" + text + "'; it must be an account, G and 55 more.");
    }
    return Optional.of(text);
  }

  /** The key that issues play dollars on the network at home. */
  static KeyPair issuerAtHome(String secret) {
    return Keys.derived(secret, HOME_USDC);
  }

  @Override
  public String toString() {
    return "stellar " + network;
  }
}
