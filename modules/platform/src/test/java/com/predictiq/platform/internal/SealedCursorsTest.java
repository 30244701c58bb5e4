package com.predictiq.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Rejected;
import com.predictiq.testkit.TestConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedCursorsTest {

  private final SealedCursors cursors = new SealedCursors(GivenPlatform.config());

  @Test
  void opens_what_it_sealed() {
    assertThat(cursors.open("markets", cursors.seal("markets", "2026|ä"))).isEqualTo("2026|ä");
  }

  @Test
  void refuses_a_cursor_of_another_list() {
    String cursor = cursors.seal("markets", "1");
    assertThatThrownBy(() -> cursors.open("wagers", cursor)).isInstanceOf(Rejected.class);
  }

  @Test
  void refuses_a_cursor_of_another_installation() {
    var others =
        new SealedCursors(
            PlatformConfig.from(
                TestConfig.defaults().with("predictiq.platform.secret", "another".repeat(8))));
    String cursor = others.seal("markets", "1");
    assertThatThrownBy(() -> cursors.open("markets", cursor)).isInstanceOf(Rejected.class);
  }

  @Test
  void refuses_a_cursor_with_one_bit_changed() {
    String cursor = cursors.seal("markets", "position");
    String changed = (cursor.charAt(0) == 'A' ? 'B' : 'A') + cursor.substring(1);
    assertThatThrownBy(() -> cursors.open("markets", changed)).isInstanceOf(Rejected.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "!!!!", "AAAA", "../../etc/passwd"})
  void refuses_rubbish(String cursor) {
    assertThatThrownBy(() -> cursors.open("markets", cursor)).isInstanceOf(Rejected.class);
  }
}
