package com.predictiq.insights.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.testkit.TestConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsightsConfigTest {

  @Test
  void the_defaults_are_good() {
    InsightsConfig config = InsightsConfig.from(TestConfig.defaults());
    assertThat(config.statisticsFresh()).isEqualTo(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @CsvSource({
    "statistics-fresh-millis, 0",
    "statistics-fresh-millis, 60001",
    "statistics-fresh-millis, soon"
  })
  void a_bad_value_stops_the_boot_and_names_its_key(String name, String value) {
    TestConfig bad = TestConfig.defaults().with("predictiq.insights." + name, value);
    assertThatThrownBy(() -> InsightsConfig.from(bad))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("predictiq.insights." + name);
  }
}
