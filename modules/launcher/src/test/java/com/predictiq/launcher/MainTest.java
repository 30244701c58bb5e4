package com.predictiq.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  private static final int JAVA_8 = 52;

  @ParameterizedTest
  @ValueSource(strings = {"1.8", "9", "11", "16"})
  void refuses_an_old_java(String version) {
    assertThat(Main.tooOld(version)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "21", "25"})
  void takes_the_java_it_was_made_for_and_newer_ones(String version) {
    assertThat(Main.tooOld(version)).isFalse();
  }

  @Test
  void says_which_java_it_needs_and_which_it_met() {
    assertThat(Main.sentence("11", "/opt/java-11"))
        .contains("needs Java 17 or newer")
        .contains("this is Java 11 (/opt/java-11)")
        .doesNotContain("\n");
  }

  @Test
  void can_be_read_by_java_8() throws IOException {
    try (DataInputStream in = new DataInputStream(Main.class.getResourceAsStream("Main.class"))) {
      in.readInt();
      in.readUnsignedShort();
      assertThat(in.readUnsignedShort()).isEqualTo(JAVA_8);
    }
  }
}
