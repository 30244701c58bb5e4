package com.predictiq.chain.wallets;

import com.predictiq.platform.Settings;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.stellar.sdk.Network;

/** What wallets are told about where they log in, and for how long a challenge can be signed. */
record WalletsConfig(
    String homeDomain, String webAuthDomain, Network network, Duration challenge, String secret) {

  private static final String DOMAIN = "[a-z0-9]([a-z0-9.-]{0,57}[a-z0-9])?(:[0-9]{1,5})?";

  /** Whose passphrase is signed; nothing is ever sent there. */
  enum Passphrase {
    MAINNET,
    TESTNET,
    STANDALONE;

    Network network() {
      return switch (this) {
        case MAINNET -> Network.PUBLIC;
        case TESTNET -> Network.TESTNET;
        case STANDALONE -> Network.STANDALONE;
      };
    }
  }

  static WalletsConfig from(Config config) {
    Settings settings = Settings.of(config, "chain");
    String home = domain(settings, "home-domain", settings.text("home-domain"));
    String other = settings.text("web-auth-domain");
    return new WalletsConfig(
        home,
        other.isEmpty() ? home : domain(settings, "web-auth-domain", other),
        signedFor(settings).network(),
        settings.seconds("wallet-challenge-seconds", 60, 900),
        Settings.of(config, "platform").requiredText("secret", "it makes the key that signs"));
  }

  /** The network that money moves on, unless another is named. */
  private static Passphrase signedFor(Settings settings) {
    if (!settings.text("wallet-network").isEmpty()) {
      return settings.oneOf("wallet-network", Passphrase.class);
    }
    return settings.text("network").equalsIgnoreCase("off")
        ? Passphrase.MAINNET
        : settings.oneOf("network", Passphrase.class);
  }

  private static String domain(Settings settings, String name, String text) {
    if (!text.matches(DOMAIN)) {
      throw settings.bad(name, "is '" + text + "'; it must be a domain such as example.org.");
    }
    return text;
  }

  @Override
  public String toString() {
    return "wallets at " + homeDomain;
  }
}
