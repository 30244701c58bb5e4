package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StartedOnceTest {

  private final List<String> told = new ArrayList<>();

  @Test
  void starts_once_whoever_asks_and_ends_once() {
    try (StartedOnce<String> house = new StartedOnce<>(this::starts, told::add)) {
      assertThat(house.get()).isSameAs(house.get());
      assertThat(told).containsExactly("starts");
    }
    assertThat(told).containsExactly("starts", "house");
  }

  @Test
  void tries_a_start_that_fails_once_and_tells_the_first_who_asks() {
    IllegalStateException reason = new IllegalStateException("no room");
    Supplier<String> fails =
        () -> {
          starts();
          throw reason;
        };
    try (StartedOnce<String> house = new StartedOnce<>(fails, told::add)) {
      assertThatThrownBy(house::get).hasCause(reason).hasMessageContaining("no room");
      assertThatThrownBy(house::get).hasNoCause();
    }
    assertThat(told).containsExactly("starts");
  }

  private String starts() {
    told.add("starts");
    return "house";
  }
}
