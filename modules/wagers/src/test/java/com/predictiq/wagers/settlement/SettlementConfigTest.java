package com.predictiq.wagers.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.ledger.AccountRef;
import com.predictiq.testkit.TestConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementConfigTest {

  @Test
  void the_defaults_are_good() {
    SettlementConfig config = SettlementConfig.from(TestConfig.defaults());
    assertThat(config.biteSize()).isEqualTo(4_000);
    assertThat(config.interval()).isLessThanOrEqualTo(Duration.ofMillis(500));
    assertThat(SettlementConfig.feesTo(TestConfig.defaults()).account(GivenWorld.PLAY))
        .isEqualTo(AccountRef.revenue(GivenWorld.PLAY));
  }

  @Test
  void fees_can_go_to_the_treasury() {
    TestConfig treasury = TestConfig.defaults().with("predictiq.wagers.fees-to", "treasury");
    assertThat(SettlementConfig.feesTo(treasury).account(GivenWorld.PLAY))
        .isEqualTo(AccountRef.treasury(GivenWorld.PLAY));
  }

  @ParameterizedTest
  @CsvSource({
    "settlement-bite-positions, 0",
    "settlement-bite-positions, 9001",
    "settlement-interval-millis, 49",
    "settlement-turn-seconds, 0",
    "fees-to, me",
  })
  void a_bad_value_stops_the_boot_and_names_its_key(String name, String value) {
    TestConfig bad = TestConfig.defaults().with("predictiq.wagers." + name, value);
    assertThatThrownBy(
            () -> {
              SettlementConfig.from(bad);
              new DecidesFees().check(bad);
            })
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("predictiq.wagers." + name);
  }
}
