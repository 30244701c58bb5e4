package com.predictiq.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.launcher.ending.CannotStart;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final Progress progress = new Progress(System.err, InstantSource.fixed(NOW), NOW);

  @Test
  void refuses_a_clock_that_is_not_the_databases() {
    assertThatThrownBy(() -> progress.refuseClockUnlike(NOW.plusSeconds(61), "db:5432/house"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("is 61 s behind that of the database db:5432/house;");
    assertThatThrownBy(() -> progress.refuseClockUnlike(NOW.minusSeconds(3600), "db:5432/house"))
        .hasMessageContaining("is 3600 s ahead of that");
  }

  @Test
  void clocks_may_differ_by_a_minute() {
    assertThatCode(() -> progress.refuseClockUnlike(NOW.plusSeconds(60), "db"))
        .doesNotThrowAnyException();
    assertThatCode(() -> progress.refuseClockUnlike(NOW.minusSeconds(60), "db"))
        .doesNotThrowAnyException();
  }
}
