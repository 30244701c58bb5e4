package com.predictiq.acceptance.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.predictiq.acceptance.delivery.Bucket.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The deployment and the release, with a stand-in for Helm that writes down what it is told. */
class DeployTest {

  @TempDir private Path directory;

  @BeforeEach
  void gives_it_a_helm() throws IOException {
    assumeTrue(Script.run(Map.of(), List.of("curl", "--version")).isGood(), "curl is absent");
    helm("[ \"$1\" = history ] && echo '[{\"revision\":7,\"status\":\"deployed\"}]' || true");
  }

  @Test
  void a_version_that_is_fit_stays() throws IOException {
    try (Bucket node = new Bucket(UploadsAndSmokeTest::good)) {
      assertThat(deploy(node).output()).contains("0.2.0 serves in staging");
      assertThat(told())
          .anyMatch(line -> line.matches("upgrade predictiq .*image.tag=0.2.0 --atomic.*"))
          .anyMatch(line -> line.startsWith("test predictiq"))
          .noneMatch(line -> line.startsWith("rollback"));
    }
  }

  @Test
  void a_version_that_is_not_fit_goes_back_to_the_one_before() throws IOException {
    try (Bucket node = new Bucket(path -> new Said(503, ""))) {
      assertThat(deploy(node).code()).isEqualTo(1);
      assertThat(told()).anyMatch(line -> line.startsWith("rollback predictiq 7 "));
    }
  }

  @Test
  void a_first_version_that_is_not_fit_has_nothing_to_go_back_to() throws IOException {
    helm("[ \"$1\" != history ]");
    try (Bucket node = new Bucket(path -> new Said(503, ""))) {
      assertThat(deploy(node).output()).contains("there is nothing to go back to");
      assertThat(told()).noneMatch(line -> line.startsWith("rollback"));
    }
  }

  @Test
  void a_place_without_values_is_refused() throws IOException {
    Script.Ending ending = new Script("deploy").run(Map.of(), "moon", "0.2.0", "http://x");
    assertThat(ending.output()).contains("no values for moon");
  }

  @Test
  void notes_are_the_section_of_the_version() throws IOException {
    tree("0.2.0", "0.2.0");
    assertThat(notes("0.2.0").output()).contains("- New").doesNotContain("- Old", "##");
  }

  @Test
  void a_tag_that_pom_chart_or_changelog_contradict_is_refused() throws IOException {
    tree("0.2.0", "0.1.0");
    assertThat(notes("0.2.0").output()).contains("Chart.yaml says 0.1.0 and not 0.2.0");
    assertThat(notes("0.3.0").output()).contains("pom.xml says 0.2.0 and not 0.3.0");
    tree("0.9.0", "0.9.0");
    assertThat(notes("0.9.0").output()).contains("no section [0.9.0]");
  }

  @Test
  void what_was_unreleased_becomes_the_section_of_a_version_and_its_notes() throws IOException {
    tree("0.3.0", "0.3.0");
    assertThat(close("0.3.0").output()).contains("nothing that is unreleased");
    Files.writeString(
        directory.resolve("CHANGELOG.md"), "# All\n\n## [Unreleased]\n\n### Added\n\n- Newer\n");
    assertThat(notes("0.3.0").output()).contains("no section [0.3.0]");
    assertThat(close("0.3.0").isGood()).isTrue();
    assertThat(notes("0.3.0").output()).contains("- Newer");
    assertThat(directory.resolve("CHANGELOG.md"))
        .content()
        .containsPattern("## \\[Unreleased]\n\n## \\[0.3.0] - \\d{4}-\\d\\d-\\d\\d\n\n### Added");
    assertThat(close("0.3.0").output()).contains("has a section [0.3.0] already");
  }

  private Script.Ending close(String version) {
    return new Script("close-changelog").run(Map.of("ROOT", directory.toString()), version);
  }

  private void tree(String pom, String chart) throws IOException {
    Files.createDirectories(directory.resolve("helm/predictiq"));
    Files.writeString(directory.resolve("pom.xml"), "  <version>" + pom + "</version>\n");
    Files.writeString(
        directory.resolve("helm/predictiq/Chart.yaml"), "appVersion: \"" + chart + "\"\n");
    Files.writeString(
        directory.resolve("CHANGELOG.md"), "## [0.2.0]\n- New\n## [0.1.0] - 2026\n- Old\n");
  }

  private Script.Ending notes(String version) {
    return new Script("release-notes").run(Map.of("ROOT", directory.toString()), version);
  }

  private Script.Ending deploy(Bucket node) {
    return new Script("deploy")
        .run(
            Map.of(
                "PATH",
                directory.resolve("bin") + ":" + System.getenv("PATH"),
                "SMOKE_WAIT_SECONDS",
                "2"),
            "staging",
            "0.2.0",
            node.address());
  }

  private List<String> told() throws IOException {
    return Files.readAllLines(directory.resolve("told"));
  }

  private void helm(String answer) throws IOException {
    Path program = directory.resolve("bin/helm");
    Files.createDirectories(program.getParent());
    Files.writeString(
        program, "#!/bin/sh\necho \"$@\" >>" + directory.resolve("told") + "\n" + answer + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
