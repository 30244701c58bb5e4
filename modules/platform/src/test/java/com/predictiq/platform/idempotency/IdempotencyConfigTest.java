package com.predictiq.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.testkit.TestConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdempotencyConfigTest {

  private static final String KEEP = "predictiq.platform.idempotency-keep-hours";

  private final TestConfig settings =
      TestConfig.defaults().with("predictiq.platform.secret", "only tests know it");

  @Test
  void answers_are_kept_for_two_days() {
    assertThat(IdempotencyConfig.from(settings).keep()).isEqualTo(Duration.ofDays(2));
  }

  @Test
  void answers_are_kept_for_a_day_at_least() {
    assertThatThrownBy(() -> IdempotencyConfig.from(settings.with(KEEP, "23")))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining(KEEP);
  }
}
