package com.predictiq.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class BitesTest {

  private final Queue<Integer> meal = new ArrayDeque<>(List.of(3, 2, 0, 4));

  @Test
  void adds_up_until_nothing_is_left() {
    assertThat(Bites.take(9, meal::remove)).isEqualTo(5);
    assertThat(meal).containsExactly(4);
  }

  @Test
  void takes_no_more_than_it_may() {
    assertThat(Bites.take(1, meal::remove)).isEqualTo(3);
    assertThat(meal).hasSize(3);
  }

  @Test
  void goes_past_a_bite_without_work_where_that_is_no_end() {
    assertThat(Bites.takeFrom(9, () -> Optional.ofNullable(meal.poll()))).isEqualTo(9);
  }
}
