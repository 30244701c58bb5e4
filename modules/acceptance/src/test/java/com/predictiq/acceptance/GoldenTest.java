package com.predictiq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {

  @TempDir private Path directory;

  @Test
  void accepts_a_file_that_says_the_same() throws Exception {
    Path file = Files.writeString(directory.resolve("same.md"), "text\n");
    Golden.hold(file, "text\n", false);
  }

  @Test
  void refuses_a_file_that_differs_and_says_how_to_rewrite_it() throws Exception {
    Path file = Files.writeString(directory.resolve("old.md"), "old\n");
    assertThatThrownBy(() -> Golden.hold(file, "new\n", false))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("make docs");
    assertThat(file).hasContent("old\n");
  }

  @Test
  void refuses_a_file_that_is_not_there() {
    Path file = directory.resolve("none.md");
    assertThatThrownBy(() -> Golden.hold(file, "", false)).isInstanceOf(AssertionError.class);
  }

  @Test
  void writes_when_asked_to() {
    Path file = directory.resolve("deeper/new.md");
    Golden.hold(file, "new\n", true);
    assertThat(file).hasContent("new\n");
  }
}
