package com.predictiq.mail.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GateTest {

  private static final int RATE = 10;

  private final Gate gate = new Gate(RATE);
  private Instant now = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void lets_through_a_seconds_worth_and_then_what_time_brings() {
    assertThat(entered(50)).isEqualTo(RATE);
    pass(Duration.ofMillis(300));
    assertThat(entered(50)).isEqualTo(3);
    pass(Duration.ofHours(1));
    assertThat(entered(50)).isEqualTo(RATE);
  }

  @Test
  void is_shut_for_half_a_minute_when_nobody_is_there() {
    gate.away(now);
    pass(Duration.ofMillis(29_999));
    assertThat(gate.enter(now)).isFalse();
    assertThat(gate.next(now)).isEqualTo(now.plusMillis(1));
    pass(Duration.ofMillis(1));
    assertThat(gate.enter(now)).isTrue();
  }

  @Test
  void then_one_may_try_while_the_others_wait() {
    gate.away(now);
    pass(Duration.ofSeconds(30));
    assertThat(gate.allowance(now)).isEqualTo(1);
    assertThat(entered(5)).isEqualTo(1);
    gate.answered();
    assertThat(gate.allowance(now)).isGreaterThan(1);
  }

  @Test
  void who_did_not_try_after_all_leaves_it_to_the_next() {
    gate.away(now);
    pass(Duration.ofSeconds(30));
    gate.enter(now);
    gate.withdrawn(now);
    assertThat(gate.allowance(now)).isEqualTo(1);
  }

  @Test
  void rests_longer_each_time_but_never_more_than_ten_minutes() {
    for (int seconds : new int[] {30, 60, 120, 240, 480, 600, 600, 600}) {
      gate.away(now);
      assertThat(Duration.between(now, gate.next(now))).hasSeconds(seconds);
      pass(Duration.ofSeconds(seconds));
      assertThat(gate.enter(now)).isTrue();
    }
  }

  @Test
  void silence_is_believed_the_third_time() {
    gate.silent(now);
    gate.silent(now);
    assertThat(gate.isOpen(now)).isFalse();
    gate.silent(now);
    assertThat(gate.isOpen(now)).isTrue();
  }

  @Test
  void an_answer_ends_the_count_of_silences() {
    gate.silent(now);
    gate.silent(now);
    gate.answered();
    gate.silent(now);
    assertThat(gate.isOpen(now)).isFalse();
  }

  @Test
  void who_says_when_to_come_back_is_believed_up_to_an_hour() {
    gate.awayUntil(now.plusSeconds(7), now);
    assertThat(gate.next(now)).isEqualTo(now.plusSeconds(7));
    gate.awayUntil(now.plus(Duration.ofDays(3)), now);
    assertThat(gate.next(now)).isEqualTo(now.plus(Duration.ofHours(1)));
  }

  private int entered(int tries) {
    int entered = 0;
    for (int i = 0; i < tries; i++) {
      entered += gate.enter(now) ? 1 : 0;
    }
    return entered;
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }
}
