package com.predictiq.acceptance.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.predictiq.acceptance.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which release is the one before, in a house of which each commit only says its name. */
class PreviousSuiteTest {

  private static final String SAYS_ITS_NAME =
      """
      #!/bin/sh
      echo "built: $(cat name)$(cat lesson 2>/dev/null)"
      reports=modules/acceptance/target/failsafe-reports
      mkdir -p $reports && echo '<completed>%d</completed>' >$reports/failsafe-summary.xml
      """;

  @TempDir private Path directory;

  private Path house;

  @BeforeEach
  void gives_it_a_history() throws IOException {
    assumeTrue(Script.run(Map.of(), List.of("git", "--version")).isGood(), "git is absent");
    house = Files.createDirectories(directory.resolve("house"));
    git("init", "--quiet");
    commit("first", 3);
    commit("second", 3);
  }

  @Test
  void is_the_one_a_file_names_until_something_is_released() throws IOException {
    assertThat(run().output()).contains("nothing has been released yet");
    names("# the first one\n" + commitOf("HEAD^") + "\n");
    assertThat(run().output()).contains("built: first\n", " works on this schema");
    names("0".repeat(40) + "\n");
    assertThat(run().output()).contains("is no commit of this repository");
  }

  @Test
  void is_the_newest_tag_and_not_that_of_the_release_itself() throws IOException {
    names(commitOf("HEAD^") + "\n");
    git("tag", "v0.1.0");
    assertThat(run().output()).contains("built: first");
    commit("third", 3);
    git("tag", "v0.2.0");
    assertThat(run().output()).contains("built: second");
    assertThat(run("v0.2.0").output()).contains("built: third");
  }

  @Test
  void has_learned_what_is_named_behind_it() throws IOException {
    Files.writeString(house.resolve("lesson"), " with a lesson\n");
    git("add", "lesson");
    git("commit", "--quiet", "-m", "lesson");
    names(commitOf("HEAD~2") + " " + commitOf("HEAD") + "\n");
    assertThat(run().output()).contains("built: first with a lesson");
  }

  @Test
  void a_clone_without_a_history_gets_one() throws IOException {
    names(commitOf("HEAD^") + "\n");
    git("add", "ops");
    git("commit", "--quiet", "-m", "names it");
    Path origin = house;
    house = directory.resolve("shallow");
    Script.run(
        Map.of(), List.of("git", "clone", "-q", "--depth=1", "file://" + origin, "" + house));
    assertThat(run().output()).contains("built: first");
  }

  @Test
  void nothing_is_proved_by_no_test() throws IOException {
    commit("untested", 0);
    commit("next", 3);
    assertThat(run("HEAD^").output()).contains("no test was run");
    assertThat(run("HEAD^").isGood()).isFalse();
  }

  @Test
  void ours_is_a_release_whose_tests_can_be_migrated_under() {
    String release = House.text(Path.of("ops/previous-release"));
    assertThat(release.lines().filter(line -> !line.startsWith("#")))
        .hasSize(1)
        .allMatch(line -> line.matches("[0-9a-f]{40}( [0-9a-f]{40})*"));
  }

  private Script.Ending run(Object... commit) {
    return new Script("previous-suite")
        .run(
            Map.of("ROOT", house.toString(), "PREDICTIQ_JAR", house.resolve("name").toString()),
            commit);
  }

  private void names(String text) throws IOException {
    Files.writeString(
        Files.createDirectories(house.resolve("ops")).resolve("previous-release"), text);
  }

  private void commit(String name, int tests) throws IOException {
    Files.writeString(house.resolve("name"), name);
    Path maven = Files.writeString(house.resolve("mvnw"), SAYS_ITS_NAME.formatted(tests));
    Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    git("add", "name", "mvnw");
    git("commit", "--quiet", "-m", name);
  }

  private String commitOf(String revision) {
    return git("rev-parse", revision).strip();
  }

  private String git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-C", house.toString()));
    command.addAll(List.of(arguments));
    Map<String, String> somebody = new HashMap<>();
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      somebody.put("GIT_" + who + "_NAME", "Ana");
      somebody.put("GIT_" + who + "_EMAIL", "ana@example.org");
    }
    Script.Ending ending = Script.run(somebody, command);
    assertThat(ending.isGood()).as(ending.output()).isTrue();
    return ending.output();
  }
}
