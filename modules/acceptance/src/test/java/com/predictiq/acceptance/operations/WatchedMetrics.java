package com.predictiq.acceptance.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.predictiq.acceptance.House;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which metrics rules and dashboards read, and who says them. */
public final class WatchedMetrics {

  private static final Path EXPORTERS = Path.of("ops/prometheus/exporters.yaml");

  /** A query, and where it stands. */
  record Query(String where, String text) {}

  private WatchedMetrics() {}

  /** Those that only a node of ours can say, each with the places that read it. */
  public static Map<String, Set<String>> ofOurs() {
    return ofOurs(queries().toList());
  }

  static Map<String, Set<String>> ofOurs(List<Query> queries) {
    Set<String> others = new HashSet<>(recorded());
    others.addAll(exported());
    Map<String, Set<String>> places = new TreeMap<>();
    for (Query query : queries) {
      Promql.metrics(query.text()).stream()
          .filter(Predicate.not(others::contains))
          .forEach(name -> places.computeIfAbsent(name, it -> new TreeSet<>()).add(query.where()));
    }
    return places;
  }

  /** Those of exporters that nothing reads any more. */
  static Set<String> needless() {
    Set<String> needless = new TreeSet<>(exported());
    queries().map(Query::text).map(Promql::metrics).forEach(needless::removeAll);
    return needless;
  }

  static Stream<Query> queries() {
    return Stream.concat(ofRules(), ofDashboards());
  }

  static Stream<Query> ofRules() {
    return Alert.rules()
        .map(
            rule ->
                new Query(
                    rule.path("alert").asText(rule.path("record").asText()),
                    rule.path("expr").asText()));
  }

  static Stream<Query> ofDashboards() {
    return OpsFiles.in("ops/grafana", ".json").stream().flatMap(WatchedMetrics::ofDashboard);
  }

  private static Stream<Query> ofDashboard(Path file) {
    JsonNode dashboard = OpsFiles.json(House.text(file));
    return dashboard.findParents("expr").stream()
        .map(target -> new Query(file.getFileName().toString(), target.path("expr").asText()));
  }

  static Set<String> recorded() {
    return Alert.rules()
        .filter(rule -> rule.has("record"))
        .map(rule -> rule.path("record").asText())
        .collect(Collectors.toSet());
  }

  private static Set<String> exported() {
    return Alert.each(OpsFiles.yaml(House.text(EXPORTERS)))
        .flatMap(Alert::each)
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }
}
