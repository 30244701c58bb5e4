package com.predictiq.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrozenFilesTest {

  private static final String FILE = "db/ledger/0002-accounts.sql";

  @TempDir private Path root;

  @BeforeEach
  void release_a_file() throws IOException {
    Files.createDirectories(root.resolve(FILE).getParent());
    Files.writeString(root.resolve(FILE), "create table ledger.accounts ();\n");
  }

  @Test
  void released_files_are_what_was_released() throws IOException {
    List<String> list = Files.readAllLines(Path.of("src/test/resources/frozen.sha256"));
    assertThat(new FrozenFiles(list).broken(Path.of("src/main/resources"))).isEmpty();
  }

  @Test
  void an_untouched_file_passes() {
    assertThat(frozen().broken(root)).isEmpty();
  }

  @Test
  void a_changed_file_is_noticed() throws IOException {
    FrozenFiles frozen = frozen();
    Files.writeString(root.resolve(FILE), "create table ledger.accounts (id uuid);\n");
    assertThat(frozen.broken(root))
        .containsExactly(FILE + " was released and must not change; add a new change set.");
  }

  @Test
  void a_vanished_file_is_noticed() throws IOException {
    FrozenFiles frozen = frozen();
    Files.delete(root.resolve(FILE));
    assertThat(frozen.broken(root)).hasSize(1);
  }

  private FrozenFiles frozen() {
    return new FrozenFiles(List.of(FrozenFiles.sum(root, FILE) + "  " + FILE));
  }
}
