package com.predictiq.oracle.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.oracle.sources.SourcesConfig;
import com.predictiq.testkit.TestConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OracleConfigTest {

  @Test
  void the_defaults_can_be_run_with() {
    OracleConfig config = OracleConfig.from(TestConfig.defaults());
    assertThat(SourcesConfig.from(TestConfig.defaults()).simulated()).isTrue();
    assertThat(SourcesConfig.from(TestConfig.defaults()).pyth()).isEmpty();
    assertThat(config.readingInterval()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.stalenessMax()).isEqualTo(Duration.ofSeconds(60));
    assertThat(config.confidenceMax().value()).isEqualTo(200);
    assertThat(config.retention()).isEqualTo(Duration.ofDays(90));
    assertThat(config.retentionBatch()).isEqualTo(5_000);
  }

  @ParameterizedTest
  @CsvSource({
    "spread-max-bps, 0",
    "propose-every-millis, 99",
    "partitions-ahead-days, 0",
    "reading-interval-seconds, 0",
    "staleness-max-seconds, 61",
    "confidence-max-bps, 10001",
    "retention-days, 0",
    "retention-batch-size, many",
  })
  void a_bad_value_names_its_key(String name, String value) {
    String key = "predictiq.oracle." + name;
    assertThatThrownBy(() -> OracleConfig.from(TestConfig.defaults().with(key, value)))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining(key);
  }

  @ParameterizedTest
  @CsvSource({
    "simulated-enabled, perhaps",
    "pyth-url, ftp://prices.example",
    "coingecko-url, https://prices.example/?key=1",
    "source-timeout-millis, 30001",
    "source-answer-max-bytes, 12",
    "source-batch-size, 0",
  })
  void a_bad_value_of_a_source_names_its_key(String name, String value) {
    String key = "predictiq.oracle." + name;
    assertThatThrownBy(() -> SourcesConfig.from(TestConfig.defaults().with(key, value)))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining(key);
  }
}
