package com.predictiq.acceptance.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.predictiq.acceptance.House;
import com.predictiq.acceptance.operations.WatchedMetrics.Query;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OperationsTest {

  private static final Path PAGE = Path.of("docs/operations.md");

  static List<Alert> alerts() {
    return Alert.all();
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void an_alert_leads_whoever_it_wakes_to_what_is_to_be_done(Alert alert) {
    assertThat(alert.faults()).isEmpty();
    assertThat(House.text(PAGE)).contains(row(alert));
  }

  @Test
  void alerts_and_runbooks_are_the_same() {
    assertThat(Runbook.all().stream().map(Runbook::name))
        .containsExactlyInAnyOrderElementsOf(alerts().stream().map(Alert::name).toList());
  }

  @Test
  void a_runbook_says_what_one_sees_looks_at_does_and_has_achieved() {
    assertThat(Runbook.all().stream().flatMap(book -> book.faults().stream())).isEmpty();
  }

  @Test
  void each_alert_has_been_seen_to_fire_and_not_to_fire() {
    assertThat(unseen(alerts(), Alert.tests().toList())).isEmpty();
  }

  @Test
  void nothing_is_kept_for_exporters_that_nobody_reads() {
    assertThat(WatchedMetrics.needless()).isEmpty();
  }

  @Test
  void every_record_is_read() {
    assertThat(WatchedMetrics.queries().flatMap(query -> Promql.metrics(query.text()).stream()))
        .containsAll(WatchedMetrics.recorded());
  }

  @Test
  void a_dashboard_shows_something_and_can_be_told_from_others() {
    List<JsonNode> boards =
        OpsFiles.in("ops/grafana", ".json").stream()
            .map(file -> OpsFiles.json(House.text(file)))
            .toList();
    assertThat(boards).hasSizeGreaterThanOrEqualTo(9);
    assertThat(boards.stream().map(board -> board.path("uid").asText())).doesNotHaveDuplicates();
    assertThat(boards)
        .allSatisfy(board -> assertThat(board.at("/panels/4/title").asText()).isNotBlank());
    assertThat(boards).allSatisfy(OperationsTest::panelsDoNotOverlap);
  }

  @Test
  void canary_an_alert_without_words_or_a_way_on_is_caught() {
    assertThat(new Alert("Bare", "urgent", "no sentence", "docs/runbooks/Other.md").faults())
        .hasSize(3);
  }

  @Test
  void canary_a_runbook_that_leaves_out_how_to_verify_is_caught() {
    assertThat(new Runbook("Short", "# Short\n\n## Symptom\n\nIt hurts.\n").faults()).hasSize(1);
    String whole = "# Whole\n\n## Symptom\n\na\n\n## Look\n\nb\n\n## Act\n\nc\n\n## Verify\n\nd\n";
    assertThat(new Runbook("Whole", whole).faults()).isEmpty();
    assertThat(new Runbook("Whole", whole + "[x](Gone.md)\n").faults()).hasSize(1);
  }

  @Test
  void canary_an_alert_that_only_ever_fires_is_caught() {
    Alert alert = new Alert("OnlyFires", "critical", "It fires.", "docs/runbooks/OnlyFires.md");
    JsonNode fires =
        OpsFiles.yaml("alert_rule_test: [{alertname: OnlyFires, exp_alerts: [{exp_labels: {}}]}]");
    assertThat(unseen(List.of(alert), List.of(fires)))
        .containsExactly("OnlyFires was never seen to keep silent");
    assertThat(unseen(List.of(alert), List.of())).hasSize(2);
  }

  @Test
  void canary_a_metric_nobody_says_is_ours_to_say() {
    Query invented =
        new Query(
            "Canary",
            "sum by (le, job) (rate(made_up_total{route=\"up_total\"}[5m] offset 1h)) > 2 * up");
    assertThat(WatchedMetrics.ofOurs(List.of(invented))).containsOnlyKeys("made_up_total");
  }

  @Test
  void reads_names_out_of_queries() {
    assertThat(
            Map.of(
                "a:b_rate5m and on (x) max(c_total) > 1e3",
                "[a:b_rate5m, c_total]",
                "histogram_quantile(0.95, sum by (le)"
                    + " (rate(d_bucket{e=\"f}\"}[$__rate_interval])))",
                "[d_bucket]",
                "1 - g / h or vector(0)",
                "[g, h]"))
        .allSatisfy(
            (query, names) -> assertThat(Promql.metrics(query).toString()).isEqualTo(names));
  }

  private static List<String> unseen(List<Alert> alerts, List<JsonNode> tests) {
    List<String> unseen = new ArrayList<>();
    for (Alert alert : alerts) {
      if (expectations(alert, tests).allMatch(JsonNode::isEmpty)) {
        unseen.add(alert.name() + " was never seen to fire");
      }
      if (expectations(alert, tests).noneMatch(JsonNode::isEmpty)) {
        unseen.add(alert.name() + " was never seen to keep silent");
      }
    }
    return unseen;
  }

  private static Stream<JsonNode> expectations(Alert alert, List<JsonNode> tests) {
    return tests.stream()
        .flatMap(test -> Alert.each(test.path("alert_rule_test")))
        .filter(expected -> expected.path("alertname").asText().equals(alert.name()))
        .map(expected -> expected.path("exp_alerts"));
  }

  private static String row(Alert alert) {
    return "| [" + alert.name() + "](runbooks/" + alert.name() + ".md) | " + alert.severity();
  }

  private static void panelsDoNotOverlap(JsonNode board) {
    List<String> cells = new ArrayList<>();
    for (JsonNode place : board.findValues("gridPos")) {
      for (int x = place.path("x").asInt();
          x < place.at("/x").asInt() + place.at("/w").asInt();
          x++) {
        for (int y = place.path("y").asInt();
            y < place.at("/y").asInt() + place.at("/h").asInt();
            y++) {
          cells.add(x + " " + y);
        }
      }
    }
    assertThat(cells).as(board.path("title").asText()).doesNotHaveDuplicates();
  }
}
