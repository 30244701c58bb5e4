package com.predictiq.chain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.testkit.TestConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stellar.sdk.KeyPair;

class StellarConfigTest {

  private static final String SEED = new String(KeyPair.random().getSecretSeed());

  private final TestConfig given =
      TestConfig.defaults().with("predictiq.platform.secret", "a secret long enough for a test");

  @Test
  void at_home_nothing_has_to_be_set() {
    StellarConfig config = StellarConfig.from(given.with("BLOCKCHAIN_NETWORK", "standalone"));
    assertThat(config.atHome()).isTrue();
    assertThat(config.custodySeed()).startsWith("S");
    assertThat(config.usdcIssuer()).isPresent();
    assertThat(config).hasToString("stellar STANDALONE");
  }

  @Test
  void a_public_network_needs_a_key_and_knows_its_server() {
    assertThatThrownBy(() -> StellarConfig.from(given.with("BLOCKCHAIN_NETWORK", "testnet")))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("predictiq.chain.custody-secret is empty");
    StellarConfig config =
        StellarConfig.from(
            given.with("BLOCKCHAIN_NETWORK", "testnet").with("BLOCKCHAIN_CUSTODY_SECRET", SEED));
    assertThat(config.horizon().orElseThrow().getHost()).isEqualTo("horizon-testnet.stellar.org");
    assertThat(config.atHome()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "custody-secret,SABC",
    "custody-secret-file,/nowhere/at/all",
    "horizon-url,gopher://x",
    "usdc-issuer,GABC",
    "confirmation-ledgers,0",
    "channels,65"
  })
  void a_bad_value_is_named(String name, String value) {
    TestConfig bad =
        given
            .with("BLOCKCHAIN_NETWORK", "testnet")
            .with("predictiq.chain.custody-secret", SEED)
            .with("predictiq.chain." + name, value);
    assertThatThrownBy(() -> StellarConfig.from(bad))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("predictiq.chain." + name);
  }
}
