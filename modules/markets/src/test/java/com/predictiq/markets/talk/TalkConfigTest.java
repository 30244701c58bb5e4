package com.predictiq.markets.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.testkit.TestConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkConfigTest {

  @Test
  void ships_defaults_that_work() {
    TalkConfig config = TalkConfig.from(TestConfig.defaults());
    assertThat(config.reportsThatHide()).isEqualTo(3);
    assertThat(config.archiveAfter()).isEqualTo(Duration.ofDays(30));
  }

  @ParameterizedTest
  @CsvSource({
    "comment-reports-that-hide, 0",
    "archive-after-days, -1",
    "archive-every-seconds, 0",
    "archive-batch-size, many"
  })
  void a_bad_value_stops_the_boot_and_names_its_key(String name, String value) {
    String key = "predictiq.markets." + name;
    assertThatThrownBy(() -> TalkConfig.from(TestConfig.defaults().with(key, value)))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining(key);
  }
}
