package com.predictiq.acceptance.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.predictiq.acceptance.House;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What the pipelines keep to: whoever can move a tag of an action could otherwise release as us.
 */
class WorkflowTest {

  @SuppressWarnings("unused") // read by name
  private static final List<Path> WORKFLOWS =
      House.files().stream().filter(file -> file.startsWith(".github/workflows")).toList();

  private static final List<Rule<String>> RULES =
      List.of(
          new Rule<>(
              "pins every action to a commit, and says which version that is",
              text ->
                  found(text, "uses: (.*)")
                      .allMatch(use -> use.matches("[\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+")),
              "jobs: {a: {timeout-minutes: 1}}\npermissions: {}\n# uses: actions/checkout@v4\n"),
          new Rule<>(
              "pins every image it runs",
              text ->
                  found(text, "docker run .* ([a-z][\\w./-]+:[\\w.-]+)( |\\n|$)")
                      .filter(image -> !image.startsWith("predictiq:"))
                      .allMatch(DockerRules::isPinned),
              "docker run --rm zricethezav/gitleaks:latest git\n"),
          new Rule<>(
              "asks for no more rights than it says at its top",
              text -> text.contains("\npermissions:\n  contents: read\n"),
              "on: push\njobs: {}\n"),
          new Rule<>(
              "has an end for every job",
              text ->
                  StreamSupport.stream(jobs(text).spliterator(), false)
                      .allMatch(job -> job.has("timeout-minutes")),
              "jobs: {endless: {runs-on: x}}\n"),
          new Rule<>(
              "writes nothing of a caller's, and no secret, into a shell",
              text -> runs(text).noneMatch(run -> run.matches("(?s).*\\$\\{\\{.*")),
              "jobs: {a: {steps: [{run: 'echo ${{ github.event.title }}'}]}}\n"),
          new Rule<>(
              "gives a stranger's pull request no secret",
              text -> !text.contains("pull_request_target"),
              "on: pull_request_target\n"));

  @ParameterizedTest
  @FieldSource("WORKFLOWS")
  void keeps_to_every_rule(Path workflow) {
    String text = House.text(workflow);
    assertThat(RULES).allMatch(rule -> rule.isKeptBy(text));
  }

  @ParameterizedTest
  @FieldSource("RULES")
  void the_rule_bites(Rule<String> rule) {
    assertThat(rule.bites()).isTrue();
  }

  @ParameterizedTest
  @FieldSource("WORKFLOWS")
  void calls_only_scripts_that_are_there(Path workflow) {
    assertThat(found(House.text(workflow), "(?<![\\w/])((?:ops/bin|\\.ci)/[\\w-]+)"))
        .allMatch(script -> Files.isExecutable(House.root().resolve(script)));
  }

  @Test
  void production_waits_for_staging() {
    JsonNode jobs = jobs(House.text(Path.of(".github/workflows/deploy.yml")));
    assertThat(jobs.at("/production/needs").asText()).isEqualTo("staging");
    assertThat(jobs.at("/production/environment/name").asText()).isEqualTo("production");
  }

  private static JsonNode jobs(String text) {
    return Manifests.read(text).get(0).path("jobs");
  }

  private static Stream<String> runs(String text) {
    return StreamSupport.stream(jobs(text).spliterator(), false)
        .flatMap(job -> StreamSupport.stream(job.path("steps").spliterator(), false))
        .map(step -> step.path("run").asText());
  }

  private static Stream<String> found(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1).strip());
  }
}
