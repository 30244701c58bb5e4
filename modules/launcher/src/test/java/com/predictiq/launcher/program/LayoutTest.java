package com.predictiq.launcher.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.predictiq.launcher.ending.CannotStart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutTest {

  @TempDir private Path root;
  private Layout layout;

  @BeforeEach
  void lay_out_a_small_program() throws IOException {
    layout = new Layout(root);
    Manifest container = new Manifest();
    container.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    container.getMainAttributes().putValue("Add-Opens", "java.base/java.lang java.base/java.io");
    container.getMainAttributes().putValue("Add-Exports", "java.base/jdk.internal.ref");
    jar("payara/launch-micro.jar", container);
    jar("lib/b.jar", new Manifest());
    jar("lib/a.jar", new Manifest());
    Files.writeString(root.resolve("lib/readme.txt"), "");
  }

  @Test
  void has_a_class_path_in_a_fixed_order() {
    assertThat(layout.classPath())
        .containsExactly(
            root.resolve("payara/launch-micro.jar"),
            root.resolve("lib/a.jar"),
            root.resolve("lib/b.jar"));
  }

  @Test
  void opens_to_the_container_what_its_manifest_asks_for() {
    assertThat(new JvmOptions(layout).list())
        .contains("--add-opens=java.base/java.lang=ALL-UNNAMED")
        .contains("--add-opens=java.base/java.io=ALL-UNNAMED")
        .contains("--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED");
  }

  @Test
  void can_be_started_by_an_image_from_inside_the_directory() {
    assertThat(new JvmOptions(layout).argumentFile())
        .contains("-XX:+ExitOnOutOfMemoryError\n")
        .contains("-Xmx512m\n-Xms224m\n-XX:NewSize=112m\n")
        .endsWith("-cp payara/launch-micro.jar:lib/a.jar:lib/b.jar\n");
  }

  @Test
  void indexes_itself_without_what_a_run_leaves_behind() throws IOException {
    Files.createDirectories(root.resolve("made"));
    Files.writeString(root.resolve("made/x.jsa"), "");
    assertThat(ProgramIndex.of(root).files().stream().map(ProgramFile::path))
        .contains("lib/a.jar")
        .doesNotContain("made/x.jsa");
  }

  @Test
  void is_not_found_where_nothing_was_unpacked() {
    assertThatExceptionOfType(CannotStart.class).isThrownBy(Layout::ofThisProgram);
  }

  private void jar(String path, Manifest manifest) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    try (OutputStream out = Files.newOutputStream(root.resolve(path))) {
      new JarOutputStream(out, manifest).close();
    }
  }
}
