package com.predictiq.acceptance.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.predictiq.acceptance.House;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An alert, with what whoever is woken by it is told. */
record Alert(String name, String severity, String summary, String runbook) {

  /** A good one says how bad it is, in a sentence, and where to read on. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (!List.of("critical", "warning").contains(severity)) {
      faults.add(name + " has the severity '" + severity + "'");
    }
    if (!summary.endsWith(".")) {
      faults.add(name + " has no sentence for a summary");
    }
    if (!runbook.equals("docs/runbooks/" + name + ".md")) {
      faults.add(name + " leads to '" + runbook + "'");
    }
    return faults;
  }

  static List<Alert> all() {
    return rules().filter(rule -> rule.has("alert")).map(Alert::of).toList();
  }

  static Alert of(JsonNode rule) {
    return new Alert(
        rule.path("alert").asText(),
        rule.at("/labels/severity").asText(),
        rule.at("/annotations/summary").asText(),
        rule.at("/annotations/runbook_url").asText());
  }

  /** Every rule, alerts and records. */
  static Stream<JsonNode> rules() {
    return files(".rules.yaml")
        .flatMap(file -> each(OpsFiles.yaml(House.text(file)).path("groups")))
        .flatMap(group -> each(group.path("rules")));
  }

  /** Each series that a test of the rules is given, with the alerts it expects. */
  static Stream<JsonNode> tests() {
    return files(".rules-test.yaml")
        .flatMap(file -> each(OpsFiles.yaml(House.text(file)).path("tests")));
  }

  static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static Stream<Path> files(String ending) {
    return OpsFiles.in("ops/prometheus", ending).stream();
  }
}
