package com.predictiq.wagers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.testkit.TestConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WagersConfigTest {

  @Test
  void the_defaults_are_good() {
    WagersConfig config = WagersConfig.from(TestConfig.defaults());
    assertThat(config.leastStake()).isEqualByComparingTo("0.01");
    assertThat(config.mostStake()).isEqualByComparingTo("1000000");
  }

  @ParameterizedTest
  @CsvSource({
    "stake-min, 0",
    "stake-min, -1",
    "stake-min, 1e3",
    "stake-min, 2000000",
    "stake-max, ''",
  })
  void a_bad_value_stops_the_boot_and_names_its_key(String name, String value) {
    TestConfig bad = TestConfig.defaults().with("predictiq.wagers." + name, value);
    assertThatThrownBy(() -> WagersConfig.from(bad))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("predictiq.wagers." + name);
  }
}
