package com.predictiq.acceptance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.predictiq.acceptance.House;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prometheus itself reads what dashboards ask it; the rules it reads in {@code .ci/run}. */
class QueriesTest {

  @TempDir private Path scratch;

  @Test
  void prometheus_understands_every_dashboard() throws Exception {
    List<String> queries = WatchedMetrics.ofDashboards().map(WatchedMetrics.Query::text).toList();
    assertThat(queries).hasSizeGreaterThan(50);
    assertThat(complaints(queries)).isEmpty();
  }

  /** What it fills in is filled in, as the autoscaler would have it. */
  @Test
  void prometheus_understands_the_adapter() throws Exception {
    String query =
        OpsFiles.yaml(House.text(Path.of("ops/prometheus/adapter.yaml")))
            .at("/rules/custom/0/metricsQuery")
            .asText()
            .replace("<<.GroupBy>>", "pod")
            .replace("<<.LabelMatchers>>", "namespace=\"market\",pod=~\"a|b\"");
    assertThat(query).contains("http_request_duration_seconds_bucket").doesNotContain("<<");
    assertThat(WatchedMetrics.ofOurs().keySet()).containsAll(Promql.metrics(query));
    assertThat(complaints(List.of(query))).isEmpty();
  }

  @Test
  void canary_a_bracket_too_few_is_noticed() throws Exception {
    assertThat(complaints(List.of("sum(rate(up[5m])"))).contains("could not parse");
  }

  /**
   * As rules, because those can be checked without a server. What Grafana fills in is filled in.
   */
  private String complaints(List<String> queries) throws IOException, InterruptedException {
    assumeTrue(isOnThePath("promtool"), "promtool is absent; .ci/run installs it");
    JsonMapper json = JsonMapper.builder().build();
    ObjectNode file = json.createObjectNode();
    ArrayNode rules = file.putArray("groups").addObject().put("name", "all").putArray("rules");
    for (String query : queries) {
      rules
          .addObject()
          .put("record", "query:number" + rules.size())
          .put("expr", query.replace("$__rate_interval", "5m"));
    }
    Path written =
        Files.writeString(scratch.resolve("all.rules.yaml"), json.writeValueAsString(file));
    Process check =
        new ProcessBuilder("promtool", "check", "rules", written.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return check.waitFor() == 0 ? "" : said;
  }

  private static boolean isOnThePath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }
}
