package com.predictiq.members.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.members.internal.MembersConfig.Argon2Cost;
import com.predictiq.testkit.TestConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembersConfigTest {

  @Test
  void the_defaults_can_be_run_with() {
    MembersConfig config = MembersConfig.from(TestConfig.defaults());
    assertThat(config.cost()).isEqualTo(new Argon2Cost(19_456, 2, 1));
    assertThat(config.accessToken()).isEqualTo(Duration.ofMinutes(15));
    assertThat(config.failures()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "argon2-memory-kib, 7167",
    "argon2-iterations, 0",
    "argon2-iterations, 1",
    "argon2-lanes, 17",
    "hashing-concurrency-max, 0",
    "access-token-minutes, 61",
    "refresh-token-days, 0",
    "token-issuer, ''",
    "token-audience, ''",
    "log-in-failures-max, 0",
    "log-in-window-minutes, never"
  })
  void a_bad_value_stops_the_boot_and_is_named(String name, String value) {
    TestConfig config = TestConfig.defaults().with("predictiq.members." + name, value);
    assertThatThrownBy(() -> MembersConfig.from(config))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("predictiq.members." + name);
  }

  @Test
  void less_memory_is_allowed_for_more_rounds() {
    TestConfig config =
        TestConfig.defaults()
            .with("predictiq.members.argon2-memory-kib", "7168")
            .with("predictiq.members.argon2-iterations", "5");
    assertThat(MembersConfig.from(config).cost().iterations()).isEqualTo(5);
  }
}
