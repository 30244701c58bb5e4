package com.predictiq.launcher.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassDataTest {

  @TempDir private Path root;
  private Path directory;

  @BeforeEach
  void lay_out_a_program_of_one_empty_jar() throws IOException {
    directory = root.resolve("class-data");
    Files.createDirectories(root.resolve("payara"));
    Files.createDirectories(root.resolve("lib"));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
    try (OutputStream out = Files.newOutputStream(root.resolve("payara/launch-micro.jar"));
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      jar.finish();
    }
  }

  @Test
  void writes_a_list_first_and_reads_an_archive_afterwards() throws IOException {
    try (ClassData first = classData()) {
      Path list = listIn(first.options());
      Files.writeString(list, "java/lang/Object id: 0\njava/lang/String id: 1\njava/la");
      first.make();
      assertThat(first.isMade()).isTrue();
      assertThat(list).doesNotExist();
    }
    try (ClassData second = classData()) {
      assertThat(second.options()).anyMatch(option -> option.startsWith("-XX:SharedArchiveFile="));
    }
  }

  @Test
  void is_another_for_another_class_path() throws IOException {
    try (ClassData first = classData()) {
      Files.writeString(listIn(first.options()), "java/lang/Object id: 0\n");
      first.make();
    }
    Files.writeString(root.resolve("lib/new.jar"), "");
    try (ClassData second = classData()) {
      assertThat(second.isMade()).isFalse();
    }
  }

  @Test
  void does_without_when_nothing_was_written_down() {
    try (ClassData data = classData()) {
      data.make();
      assertThat(data.isMade()).isFalse();
    }
  }

  private ClassData classData() {
    return new ClassData(directory, new JvmOptions(new Layout(root)));
  }

  private static Path listIn(List<String> options) {
    String flag = "-XX:DumpLoadedClassList=";
    return Stream.of(options.get(options.size() - 1))
        .filter(option -> option.startsWith(flag))
        .map(option -> Path.of(option.substring(flag.length())))
        .findFirst()
        .orElseThrow();
  }
}
