package com.predictiq.markets.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.kernel.Bps;
import com.predictiq.testkit.TestConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketsConfigTest {

  @Test
  void the_defaults_are_good() {
    MarketsConfig config = MarketsConfig.from(TestConfig.defaults());
    assertThat(config.fee()).isEqualTo(new Bps(250));
    assertThat(config.disputeWindow()).isEqualTo(Duration.ofDays(3));
    assertThat(config.resolutionTimeout()).isEqualTo(Duration.ofDays(30));
    assertThat(config.oracleGap()).isEqualTo(Duration.ofDays(1));
    assertThat(config.approvalRequired()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "fee-bps, 1001",
    "fee-bps, ''",
    "fee-min-bps, 251",
    "approval-required, maybe",
    "dispute-window-seconds, 3599",
    "dispute-window-seconds, 2592001",
    "resolution-timeout-seconds, 0",
    "oracle-gap-seconds, -1",
    "featured-count, 0",
    "close-every-millis, 99",
    "close-batch-size, many"
  })
  void a_bad_value_stops_the_boot_and_names_its_key(String name, String value) {
    TestConfig bad = TestConfig.defaults().with("predictiq.markets." + name, value);
    assertThatThrownBy(() -> MarketsConfig.from(bad))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("predictiq.markets." + name);
  }
}
