package com.predictiq.wagers.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.testkit.TestConfig;
import org.junit.jupiter.api.Test;

class LookbackConfigTest {

  @Test
  void ships_defaults_that_work() {
    assertThat(LookbackConfig.from(TestConfig.defaults()).leastSettled()).isEqualTo(10);
  }

  @Test
  void a_bad_value_stops_the_boot_and_names_its_key() {
    String key = "predictiq.wagers.leaderboard-fresh-seconds";
    assertThatThrownBy(() -> LookbackConfig.from(TestConfig.defaults().with(key, "0")))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining(key);
  }
}
