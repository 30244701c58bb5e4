package com.predictiq.chain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.testkit.TestConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stellar.sdk.KeyPair;

class StellarConfigTest {

  private static final Pattern VARIABLE = Pattern.compile("(?m)^    (BLOCKCHAIN_[A-Z_]+)=(\\S+)");
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

  /** What docs/stellar.md says is enough, taken from there. */
  @Test
  void four_variables_lead_to_testnet() throws IOException {
    String page = Files.readString(Path.of("../../docs/stellar.md"));
    String chapter = page.split("## A public network, with four variables")[1].split("\n## ")[0];
    TestConfig told = given;
    int variables = 0;
    for (Matcher line = VARIABLE.matcher(chapter); line.find(); variables++) {
      String value =
          switch (line.group(2)) {
            case "S…" -> SEED;
            case "G…" -> KeyPair.random().getAccountId();
            case "https://…" -> "https://horizon.example.org";
            default -> line.group(2);
          };
      told = told.with(line.group(1), value);
    }
    assertThat(variables).isEqualTo(4);
    StellarConfig config = StellarConfig.from(told);
    assertThat(config.passphrase()).isEqualTo(org.stellar.sdk.Network.TESTNET);
    assertThat(config.custodySeed()).isEqualTo(SEED);
    assertThat(config.usdcIssuer()).isPresent();
    assertThat(config.horizon().orElseThrow().getHost()).isEqualTo("horizon.example.org");
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
