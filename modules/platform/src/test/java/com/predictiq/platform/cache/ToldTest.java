package com.predictiq.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ToldTest {

  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  private final Told told = new Told();

  @Test
  void what_was_begun_after_a_word_holds_and_what_was_begun_before_does_not() {
    long before = told.now();
    told.atOnce(List.of("markets"));
    assertThat(holds(before, "markets")).isFalse();
    assertThat(holds(before, "members")).isTrue();
    assertThat(holds(told.now(), "markets")).isTrue();
  }

  @Test
  void a_word_for_everything_is_about_what_carries_no_tag_too() {
    long before = told.now();
    told.everything();
    assertThat(holds(before)).isFalse();
    assertThat(holds(told.now())).isTrue();
  }

  /** The notes are bounded; what does not fit must not come back to life. */
  @Test
  void a_note_that_had_to_make_room_still_holds() {
    long before = told.now();
    told.atOnce(List.of("markets"));
    told.atOnce(IntStream.range(0, 400_000).mapToObj(Integer::toString).toList());
    assertThat(holds(before, "markets")).isFalse();
  }

  private boolean holds(long begun, String... tags) {
    return told.holds(Set.of(tags), begun, NOW, NOW.plusSeconds(1));
  }
}
