package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.predictiq.acceptance.House;
import com.predictiq.acceptance.operations.Runbook;
import com.predictiq.acceptance.operations.WatchedMetrics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What rules, dashboards and runbooks rely on is what a running node shows. */
@WithSharedNode
class MetricsScenario {

  private static final Duration SOON = Duration.ofSeconds(60);

  /** More series than this of one node, and Prometheus is the next thing to fall over. */
  private static final int MOST_SAMPLES = 10_000;

  private static final Pattern SAMPLE =
      Pattern.compile("([a-zA-Z_:][\\w:]*)(\\{([a-z_]+=\"(\\\\.|[^\"\\\\])*\",?)+})? [-+.\\w]+");

  private static final Pattern DECLARED_CHAIN = Pattern.compile("(?m)^# TYPE (chain_\\w+) (\\w+)$");

  private final RunningNode node;
  private final Visitor visitor;

  MetricsScenario(RunningNode node) {
    this.node = node;
    this.visitor = node.visitor();
  }

  static List<Runbook> runbooks() {
    return Runbook.all();
  }

  @Test
  void says_everything_that_rules_and_dashboards_read() {
    somebodyStakes();
    somebodyIsRefused();
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              String scrape = scrape();
              Set<String> said = names(scrape);
              said.addAll(declaredOfTheChain(scrape));
              assertThat(WatchedMetrics.ofOurs())
                  .isNotEmpty()
                  .allSatisfy((name, readBy) -> assertThat(said).as("%s", readBy).contains(name));
            });
  }

  @Test
  void is_read_by_prometheus_line_by_line() {
    String scrape = scrape();
    assertThat(scrape.lines().filter(line -> !line.startsWith("#")))
        .allSatisfy(line -> assertThat(line).matches(SAMPLE))
        .hasSizeLessThan(MOST_SAMPLES)
        .doesNotHaveDuplicates();
    assertThat(scrape.lines().filter(line -> line.startsWith("# TYPE"))).doesNotHaveDuplicates();
  }

  @Test
  void counts_requests_by_the_names_of_routes_whatever_callers_write() {
    UUID chance = UUID.randomUUID();
    visitor.get("/api/v1/markets/" + chance).is(404);
    visitor.get("/api/v1/made-up/" + chance).is(404);
    visitor.get("/made-up/" + chance).is(404);
    RawCall.of("BREW /coffee").to(node.port()).is(405);
    String scrape = scrape();
    assertThat(scrape)
        .contains("http_requests_total{method=\"GET\",route=\"/markets/{id}\",status=\"404\"}")
        .contains("http_requests_total{method=\"GET\",route=\"other\",status=\"404\"}")
        .contains("http_requests_total{method=\"other\",route=\"other\",status=\"405\"}")
        .contains("http_request_duration_seconds_bucket{method=\"GET\",route=\"/markets/{id}\",le=")
        .doesNotContain(chance.toString(), "made-up", "coffee", "BREW");
    assertThat(labels(scrape, "route")).isSubsetOf(routes());
  }

  /** What may be run without a thought is run: it works, and no door is shut before it. */
  @ParameterizedTest
  @MethodSource("runbooks")
  void a_runbook_can_be_followed(Runbook book) throws Exception {
    for (String line : book.looks()) {
      String said = run(line);
      assertThat(said).as(line).doesNotContain("/problems#");
      assertThat(!said.isBlank() || line.endsWith("|| true")).as(line).isTrue();
    }
  }

  private void somebodyStakes() {
    JsonNode markets = visitor.get("/api/v1/markets?limit=100").is(200).json().path("items");
    String open =
        StreamSupport.stream(markets.spliterator(), false)
            .filter(market -> market.path("status").asText().equals("ACTIVE"))
            .filter(market -> market.path("asset").asText().equals("PLAY"))
            .map(market -> market.path("id").asText())
            .findFirst()
            .orElseThrow();
    SomeMember.signedUpAt(visitor)
        .at(visitor)
        .with("Idempotency-Key", UUID.randomUUID().toString())
        .post("/api/v1/markets/" + open + "/wagers", "{\"outcome\":0,\"amount\":\"5.00\"}")
        .is(201);
  }

  private void somebodyIsRefused() {
    Visitor eager = visitor.from("10.77.0.7");
    await()
        .atMost(SOON)
        .until(
            () ->
                eager
                        .post(
                            "/api/v1/newsletter/subscribe",
                            "{\"email\":\"" + UUID.randomUUID() + "@example.org\"}")
                        .status()
                    == 429);
  }

  private String scrape() {
    return visitor.get("/metrics").is(200).text();
  }

  private static Set<String> names(String scrape) {
    return SAMPLE.matcher(scrape).results().map(it -> it.group(1)).collect(Collectors.toSet());
  }

  /** Money over the chain is moved by others than these tests; until then there is only a name. */
  private static Set<String> declaredOfTheChain(String scrape) {
    Set<String> declared = new HashSet<>();
    DECLARED_CHAIN
        .matcher(scrape)
        .results()
        .forEach(
            found ->
                declared.add(
                    found.group(1) + (found.group(2).equals("histogram") ? "_bucket" : "")));
    return declared;
  }

  private static Set<String> labels(String scrape, String name) {
    return Pattern.compile("[{,]" + name + "=\"([^\"]*)\"")
        .matcher(scrape)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  /** The paths of the contract, and the few names of what no resource answers. */
  private static Set<String> routes() {
    Set<String> routes =
        Pattern.compile("(?m)^  \"?/api/v1(/[^\":]+)\"?:$")
            .matcher(House.text(Path.of("docs/api/openapi.yaml")))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    routes.addAll(List.of("other", "/ws/v1", "/health", "/metrics", "/openapi", "/.well-known"));
    return routes;
  }

  private String run(String line) throws IOException, InterruptedException {
    ProcessBuilder shell =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", line).redirectErrorStream(true);
    shell.environment().put("host", visitor.url());
    shell.environment().put("key", Installation.ADMIN_KEY);
    Process running = shell.start();
    String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor()).as(said).isZero();
    return said;
  }
}
