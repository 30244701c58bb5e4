package com.predictiq.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

  @Test
  void counts_letters_added_dropped_and_changed() {
    assertThat(Spelling.distance("", "abc")).isEqualTo(3);
    assertThat(Spelling.distance("abc", "abc")).isZero();
    assertThat(Spelling.distance("kitten", "sitting")).isEqualTo(3);
  }

  @Test
  void prefers_the_nearest_name() {
    assertThat(Spelling.nearest("migrat", List.of("run", "migrate", "status")))
        .isEqualTo("migrate");
  }
}
