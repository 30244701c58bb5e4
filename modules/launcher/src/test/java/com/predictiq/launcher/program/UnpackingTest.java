package com.predictiq.launcher.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.predictiq.launcher.ending.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  private final GivenProgram program =
      new GivenProgram()
          .with("lib/a.jar", "first")
          .with("lib/b.jar", "second")
          .with("app/WEB-INF/lib/module.jar", "module");

  @TempDir private Path directory;
  private Path target;

  @BeforeEach
  void choose_a_target() {
    target = directory.resolve("runtime");
  }

  @Test
  void lays_out_every_file_of_the_index() throws IOException {
    unpack();
    assertThat(target.resolve("lib/a.jar")).hasContent("first");
    assertThat(target.resolve("app/WEB-INF/lib/module.jar")).hasContent("module");
    assertThat(unpacking().isDone(target)).isTrue();
  }

  @Test
  void leaves_alone_what_did_not_change() throws IOException {
    unpack();
    Files.setLastModifiedTime(target.resolve("lib/a.jar"), LONG_AGO);
    program.with("lib/b.jar", "third!");
    assertThat(unpacking().isDone(target)).isFalse();
    unpack();
    assertThat(target.resolve("lib/b.jar")).hasContent("third!");
    assertThat(Files.getLastModifiedTime(target.resolve("lib/a.jar"))).isEqualTo(LONG_AGO);
  }

  @Test
  void removes_what_the_program_no_longer_has_and_nothing_of_others() throws IOException {
    unpack();
    Files.writeString(target.resolve("lib/note.txt"), "mine");
    program.without("app/WEB-INF/lib/module.jar");
    unpack();
    assertThat(target.resolve("app/WEB-INF/lib/module.jar")).doesNotExist();
    assertThat(target.resolve("lib/note.txt")).exists();
  }

  @Test
  void takes_up_an_unpacking_that_was_killed() throws IOException {
    unpack();
    Files.delete(target.resolve("lib/b.jar"));
    Files.writeString(target.resolve("lib/b.jar.part"), "sec");
    assertThat(unpacking().isDone(target)).isFalse();
    unpack();
    assertThat(target.resolve("lib/b.jar")).hasContent("second");
    assertThat(target.resolve("lib/b.jar.part")).doesNotExist();
  }

  @Test
  void brings_back_a_file_that_was_cut_short() throws IOException {
    unpack();
    Files.writeString(target.resolve("lib/a.jar"), "fir");
    unpack();
    assertThat(target.resolve("lib/a.jar")).hasContent("first");
  }

  @Test
  void refuses_to_write_outside_of_its_target() throws IOException {
    program.with("../../evil.sh", "x");
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(this::unpack)
        .withMessageContaining("outside its directory");
    assertThat(directory.resolve("evil.sh")).doesNotExist();
    assertThat(directory.getParent().resolve("evil.sh")).doesNotExist();
  }

  @Test
  void says_so_when_the_jar_is_damaged() throws IOException {
    Path jar = Files.writeString(directory.resolve("broken.jar"), "no zip at all");
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> new Unpacking(jar, file -> true).into(target))
        .withMessageContaining("broken.jar could not be unpacked");
  }

  @Test
  void leaves_out_what_is_not_wanted() throws IOException {
    Path jar = program.packedTo(directory.resolve("p.jar"));
    new Unpacking(jar, file -> file.path().startsWith("app/")).into(target);
    try (Stream<Path> found = Files.list(target)) {
      assertThat(found.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("app", ProgramIndex.NAME);
    }
  }

  private void unpack() throws IOException {
    unpacking().into(target);
  }

  private Unpacking unpacking() throws IOException {
    return new Unpacking(program.packedTo(directory.resolve("p.jar")), file -> true);
  }
}
