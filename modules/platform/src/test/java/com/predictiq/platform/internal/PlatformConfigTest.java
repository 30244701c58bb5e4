package com.predictiq.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.testkit.TestConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformConfigTest {

  @Test
  void nothing_is_believed_or_rehearsed_by_default() {
    PlatformConfig config = GivenPlatform.config();
    assertThat(config.trustedProxies()).isEmpty();
    assertThat(config.forwardedHeader()).isEqualTo(PlatformConfig.ForwardedHeader.BOTH);
    assertThat(config.clockAheadFile()).isEmpty();
  }

  @Test
  void there_is_no_default_secret() {
    assertThatThrownBy(() -> PlatformConfig.from(TestConfig.defaults()))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith("Setting predictiq.platform.secret is empty");
  }

  @ParameterizedTest
  @CsvSource({
    "predictiq.platform.secret, short",
    "predictiq.platform.trusted-proxies, 10.0.0.1/99",
    "predictiq.platform.trusted-proxies, 10.0.0.1/8",
    "predictiq.platform.trusted-proxies, localhost",
    "predictiq.platform.forwarded-header, x-real-ip",
    "predictiq.platform.job-tick-millis, 1",
    "predictiq.platform.outbox-batch-size, 0",
  })
  void a_bad_value_names_its_key(String key, String value) {
    assertThatThrownBy(() -> PlatformConfig.from(GivenPlatform.settings().with(key, value)))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining(key);
  }
}
