package com.predictiq.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.platform.LimitClass;
import com.predictiq.testkit.TestConfig;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsConfigTest {

  @ParameterizedTest
  @CsvSource({
    "PUBLIC_READS, 100, 60",
    "NEWSLETTER, 5, 3600",
    "GDPR, 3, 3600",
    "ADMIN, 30, 60",
    "LOG_IN, 10, 60",
    "MEMBER_READS, 600, 60",
    "WAGERS, 200, 2",
    "MAIL, 10, 3600",
    "GUESSES, 30, 60",
  })
  void the_defaults_are_the_limits_of_the_api(LimitClass limit, long requests, long seconds) {
    assertThat(LimitsConfig.from(TestConfig.defaults()).limits())
        .containsEntry(limit, new LimitsConfig.Limit(requests, Duration.ofSeconds(seconds)))
        .containsOnlyKeys(LimitClass.values());
  }

  @ParameterizedTest
  @CsvSource({
    "predictiq.platform.limit-public-reads, 0/60",
    "predictiq.platform.limit-public-reads, many",
    "predictiq.platform.limit-mail, 10",
    "predictiq.platform.limit-factor-pro, 0",
  })
  void a_bad_value_names_its_key(String key, String value) {
    assertThatThrownBy(() -> LimitsConfig.from(TestConfig.defaults().with(key, value)))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining(key);
  }

  @Test
  void all_addresses_of_a_house_with_ipv6_are_one() throws Exception {
    assertThat(Subject.of(InetAddress.getByName("2001:db8:1:2::1")))
        .isEqualTo(Subject.of(InetAddress.getByName("2001:db8:1:2:ffff::9")))
        .isNotEqualTo(Subject.of(InetAddress.getByName("2001:db8:1:3::1")));
    assertThat(Subject.of(InetAddress.getByName("::ffff:192.0.2.1")))
        .isEqualTo(Subject.of(InetAddress.getByName("192.0.2.1")))
        .isNotEqualTo(Subject.of(InetAddress.getByName("192.0.2.2")));
  }
}
