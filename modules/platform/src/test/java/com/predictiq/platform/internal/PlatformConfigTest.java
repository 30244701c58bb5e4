package com.predictiq.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.platform.LimitClass;
import com.predictiq.testkit.TestConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformConfigTest {

  @Test
  void the_defaults_are_the_limits_of_the_api() {
    PlatformConfig config = GivenPlatform.config();
    assertThat(config.limits().get(LimitClass.PUBLIC_READS))
        .isEqualTo(new PlatformConfig.Limit(100, Duration.ofMinutes(1)));
    assertThat(config.limits().get(LimitClass.NEWSLETTER))
        .isEqualTo(new PlatformConfig.Limit(5, Duration.ofHours(1)));
    assertThat(config.limits()).containsOnlyKeys(LimitClass.values());
    assertThat(config.trustedProxies()).isEmpty();
    assertThat(config.redis()).isEmpty();
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
    "predictiq.platform.limit-public-reads, 0/60",
    "predictiq.platform.limit-public-reads, many",
    "predictiq.platform.job-tick-millis, 1",
    "predictiq.platform.outbox-batch-size, 0",
    "REDIS_URL, http://cache",
    "REDIS_URL, cache:6379",
    "REDIS_URL, redis://:a password@cache",
  })
  void a_bad_value_names_its_key(String key, String value) {
    assertThatThrownBy(() -> PlatformConfig.from(GivenPlatform.settings().with(key, value)))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining(key);
  }
}
