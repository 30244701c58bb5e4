package com.predictiq.admin.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.platform.BreakerState;
import com.predictiq.platform.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds docs/breaker.md to the code; -Dpredictiq.golden=write writes it anew. */
class BreakerDocumentTest {

  private static final String INTRODUCTION =
      """
      # The circuit breaker

      What becomes of each operation in each state. This page is written by a test from the table that the
      code itself consults; `-Dpredictiq.golden=write` writes it anew.

      """;

  private static final String MOVES =
      """

      ## How it moves

      * More than `predictiq.platform.breaker-errors-max` (10) failures at the routes below within a sliding
        `breaker-window-seconds` (60), counted together on all nodes, open it. A failure is an answer of 500 or
        more; not a 503, with which the house says that nothing was changed and that it may be tried again.
      * After `breaker-open-seconds` (6 hours) it is half open. One request at a time is the probe, others are
        refused; a probe has gone well when its transaction commits. `breaker-probes` (5) good ones close it,
        one failure opens it for another six hours.
      * It is paused for as long as somebody holds it: an operator, the auditor (a broken invariant), a
        settlement that does not add up, the guardians. Each has a hold of its own. An operator lets go of
        them (`PUT /api/v1/admin/circuit-breaker`), naming all where there are several; of the guardians'
        only when less than two thirds of their weight vote for it. A vote stands for a day.
      * An operator can also open it, make it half open, and stop a way out by its name (`"stopped":
        ["withdrawals"]`), whatever the state; nothing else ever stops one.
      """;

  @Test
  void the_document_says_what_the_code_says() throws IOException {
    Path document = root().resolve("docs/breaker.md");
    if ("write".equals(System.getProperty("predictiq.golden"))) {
      Files.writeString(document, markdown());
    }
    assertThat(document).hasContent(markdown());
  }

  /** A route that was renamed would be watched no longer; withdrawals come with the chain. */
  @Test
  void the_routes_that_are_watched_are_in_the_contract() throws IOException {
    List<String> contract = Files.readAllLines(root().resolve("docs/api/openapi.yaml"));
    assertThat(Arrays.stream(Operation.values()).flatMap(it -> it.routes().stream()))
        .filteredOn(route -> !Operation.WITHDRAWALS.routes().contains(route))
        .isNotEmpty()
        .allSatisfy(route -> assertThat(isIn(contract, route)).as(route).isTrue());
    assertThat(isIn(contract, "POST /markets/{id}/wages")).isFalse();
  }

  private static boolean isIn(List<String> contract, String route) {
    String verb = route.split(" ")[0].toLowerCase(Locale.ROOT);
    int path = contract.indexOf("  \"/api/v1" + route.split(" ")[1] + "\":");
    if (path < 0) {
      return false;
    }
    return contract.subList(path + 1, contract.size()).stream()
        .takeWhile(line -> line.startsWith("    "))
        .anyMatch(line -> line.equals("    " + verb + ":"));
  }

  private static String markdown() {
    return INTRODUCTION + states() + matrix() + MOVES + routes();
  }

  private static String states() {
    return "| state | |\n|---|---|\n"
        + Arrays.stream(BreakerState.values())
            .map(state -> "| " + state + " | " + state.meaning() + " |\n")
            .collect(Collectors.joining());
  }

  private static String matrix() {
    return "\n| operation |"
        + Arrays.stream(BreakerState.values())
            .map(state -> " " + state + " |")
            .collect(Collectors.joining())
        + " can be stopped by name |\n|---|"
        + "---|".repeat(BreakerState.values().length + 1)
        + "\n"
        + Arrays.stream(Operation.values())
            .map(BreakerDocumentTest::row)
            .collect(Collectors.joining());
  }

  private static String row(Operation operation) {
    return "| "
        + operation.words()
        + " |"
        + Arrays.stream(BreakerState.values())
            .map(state -> " " + words(operation.in(state)) + " |")
            .collect(Collectors.joining())
        + (operation.canBeNamed() ? " `" + operation.wire() + "` |\n" : " |\n");
  }

  private static String words(Operation.Verdict verdict) {
    return switch (verdict) {
      case GOES_ON -> "goes on";
      case PROBES -> "probes";
      case STOPPED -> "**stopped**";
    };
  }

  private static String routes() {
    return "\n## The routes that are watched\n\n| operation | routes |\n|---|---|\n"
        + Arrays.stream(Operation.values())
            .filter(operation -> !operation.routes().isEmpty())
            .map(
                operation ->
                    "| "
                        + operation.words()
                        + " | "
                        + operation.routes().stream()
                            .sorted()
                            .map(route -> "`" + route + "`")
                            .collect(Collectors.joining(", "))
                        + " |\n")
            .collect(Collectors.joining());
  }

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("liquibase"))) {
      here = here.getParent();
    }
    return here;
  }
}
