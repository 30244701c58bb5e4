package com.predictiq.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.testkit.TestConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerConfigTest {

  @Test
  void the_defaults_can_be_run_with() {
    LedgerConfig config = LedgerConfig.from(TestConfig.defaults());
    assertThat(config.house().code()).isEqualTo("PLAY");
    assertThat(config.signUpGrant()).hasToString("1000.00 PLAY");
    assertThat(config.sealInterval()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void nothing_may_be_given_to_somebody_new() {
    TestConfig config = TestConfig.defaults().with("predictiq.ledger.sign-up-grant", "0");
    assertThat(LedgerConfig.from(config).signUpGrant().isPositive()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "house-asset-code, play",
    "house-asset-code, XLM",
    "house-asset-code, USDC",
    "house-asset-scale, 10",
    "house-asset-scale, two",
    "sign-up-grant, -1",
    "sign-up-grant, 1.001",
    "sign-up-grant, a lot",
    "seal-interval-seconds, 0",
    "block-transfers-max, 10001",
    "audit-interval-seconds, 0",
    "full-audit-interval-seconds, 604801",
    "proof-interval-seconds, 9"
  })
  void a_bad_value_stops_the_boot_and_is_named(String name, String value) {
    TestConfig config = TestConfig.defaults().with("predictiq.ledger." + name, value);
    assertThatThrownBy(() -> LedgerConfig.from(config))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("predictiq.ledger." + name);
  }
}
