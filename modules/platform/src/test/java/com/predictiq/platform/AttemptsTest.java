package com.predictiq.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AttemptsTest {

  private final List<Duration> pauses = new ArrayList<>();
  private final AtomicInteger again = new AtomicInteger();
  private final AtomicInteger made = new AtomicInteger();
  private final Attempts attempts =
      new Attempts(new Random(7), again::incrementAndGet, pauses::add);

  @Test
  void what_succeeds_is_done_once() {
    assertThat(attempts.make(made::incrementAndGet)).isEqualTo(1);
    assertThat(pauses).isEmpty();
  }

  @Test
  void a_deadlock_is_tried_again() {
    assertThat(attempts.make(() -> failUntil(3, deadlock()))).isEqualTo(3);
    assertThat(again).hasValue(2);
    assertThat(pauses).hasSize(2);
  }

  @Test
  void gives_up_after_five_and_says_why() {
    assertThatThrownBy(() -> attempts.make(() -> failUntil(9, deadlock())))
        .isInstanceOf(DatabaseFailure.class);
    assertThat(made).hasValue(Attempts.MOST);
    assertThat(again).hasValue(Attempts.MOST - 1);
  }

  @Test
  void the_pauses_stay_short() {
    assertThatThrownBy(() -> attempts.make(() -> failUntil(9, deadlock())));
    assertThat(pauses).allMatch(pause -> pause.compareTo(Duration.ofMillis(80)) < 0);
  }

  @Test
  void anything_else_is_not_tried_again() {
    assertThatThrownBy(
            () -> attempts.make(() -> failUntil(9, new IllegalStateException("no such table"))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(made).hasValue(1);
  }

  @Test
  void sees_through_what_others_wrapped_around_it() {
    assertThat(Attempts.mayTryAgain(new IOException(new IllegalStateException(state("40001")))))
        .isTrue();
    assertThat(Attempts.mayTryAgain(new IllegalStateException(state("23505")))).isFalse();
    assertThat(Attempts.mayTryAgain(new IllegalStateException("no cause"))).isFalse();
  }

  @Test
  void is_not_caught_in_a_circle_of_causes() {
    Exception one = new IllegalStateException("one");
    Exception other = new IllegalStateException("other", one);
    one.initCause(other);
    assertThat(Attempts.mayTryAgain(one)).isFalse();
  }

  private int failUntil(int attempt, RuntimeException failure) {
    if (made.incrementAndGet() < attempt) {
      throw failure;
    }
    return made.get();
  }

  private static DatabaseFailure deadlock() {
    return new DatabaseFailure(state("40P01"));
  }

  private static SQLException state(String state) {
    return new SQLException("by the database", state);
  }
}
