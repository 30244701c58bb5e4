package com.predictiq.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SettableClockTest {

  private final SettableClock clock = new SettableClock();

  @Test
  void stands_still_at_its_start() {
    assertThat(clock.instant()).isEqualTo(SettableClock.START).isEqualTo(clock.instant());
  }

  @Test
  void goes_where_it_is_set() {
    Instant newYear = Instant.parse("2027-01-01T00:00:00Z");
    clock.set(newYear);
    assertThat(clock.millis()).isEqualTo(newYear.toEpochMilli());
  }

  @Test
  void advances_by_a_duration() {
    assertThat(clock.advance(Duration.ofHours(2)))
        .isEqualTo(clock.instant())
        .isEqualTo(SettableClock.START.plusSeconds(7200));
  }
}
