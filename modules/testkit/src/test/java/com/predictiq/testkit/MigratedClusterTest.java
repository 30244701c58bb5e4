package com.predictiq.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigratedClusterTest {

  @TempDir private Path place;

  private final List<Path> made = new ArrayList<>();
  private final List<Path> copies = new ArrayList<>();

  @AfterEach
  void clear() {
    copies.forEach(MigratedCluster::delete);
  }

  @Test
  void is_made_once_and_copied_for_each_who_asks() throws IOException {
    Path one = copy(this::make);
    Path other = copy(this::make);
    assertThat(made).hasSize(1);
    assertThat(one).isNotEqualTo(other);
    assertThat(one.resolve("base/1")).hasContent("table");
    assertThat(other.resolve("base/1")).hasContent("table");
    Files.writeString(one.resolve("base/1"), "changed");
    assertThat(copy(this::make).resolve("base/1")).hasContent("table");
  }

  @Test
  void takes_that_of_another_who_was_quicker() throws IOException {
    Path late =
        copy(
            draft -> {
              copy(this::make);
              write(draft, "mine");
            });
    assertThat(late.resolve("base/1")).hasContent("table");
    assertThat(clusters()).hasSize(1);
  }

  @Test
  void forgets_a_state_that_nobody_has_used_for_hours() throws IOException {
    Path old = Files.createDirectories(place.resolve("cluster-of-old"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
    Path recent = Files.createDirectories(place.resolve("cluster-of-today"));
    copy(this::make);
    assertThat(old).doesNotExist();
    assertThat(recent).exists();
  }

  private Path copy(Consumer<Path> maker) {
    Path copy = new MigratedCluster(place, maker).copy();
    copies.add(copy);
    return copy;
  }

  private void make(Path draft) {
    made.add(draft);
    write(draft, "table");
  }

  private static void write(Path cluster, String content) {
    try {
      Files.writeString(Files.createDirectories(cluster.resolve("base")).resolve("1"), content);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private List<Path> clusters() throws IOException {
    try (Stream<Path> all = Files.list(place)) {
      return all.toList();
    }
  }
}
