package com.predictiq.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BpsTest {

  @Test
  void reaches_from_nothing_to_the_whole() {
    assertThat(new Bps(0).value()).isZero();
    assertThat(new Bps(Bps.WHOLE).value()).isEqualTo(10_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10_001, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void is_no_more_and_no_less(int value) {
    assertThatThrownBy(() -> new Bps(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Integer.toString(value));
  }
}
