package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.predictiq.acceptance.House;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A market that a price decides, on two nodes, with a source that is away when it matters. */
@WithTwoNodes
class OracleScenario {

  private static final Duration SOON = Duration.ofSeconds(60);

  /** Operators may not ask more often than every two seconds. */
  private static final Duration PATIENTLY = Duration.ofSeconds(3);

  private final TwoNodes nodes;
  private final String feed = "gold-" + UUID.randomUUID();

  OracleScenario(TwoNodes nodes) {
    this.nodes = nodes;
  }

  @AfterEach
  void let_the_source_be_as_it_was() {
    nodes.prices().comeBack();
    nodes.prices().fallAt(Instant.MAX);
  }

  @Test
  void is_proposed_once_by_the_price_of_its_time_though_the_source_was_away_and_pays()
      throws Exception {
    introduceFeed();
    Visitor right = someoneAt(nodes.one());
    Visitor wrong = someoneAt(nodes.other());
    Instant decides = nodes.now().plusSeconds(120).truncatedTo(ChronoUnit.SECONDS);
    String market = open(right, decides);
    stake(right, market, 0, "100.00");
    stake(wrong, market, 1, "300.00");

    nodes.prices().goDown();
    nodes.prices().fallAt(decides.plusSeconds(30));
    nodes.pass(Duration.ofSeconds(125));
    await().atMost(SOON).until(() -> oracle(market).path("tries").asInt() > 0);
    assertThat(oracle(market).path("last_refusal").asText()).isEqualTo("RESOLUTION_NOT_READY");
    await().atMost(SOON).until(() -> dependency("oracle.pyth"), "down"::equals);
    assertThat(nodes.other().isReady()).isTrue();

    nodes.pass(Duration.ofSeconds(90));
    nodes.prices().comeBack();
    awaitStatus(market, "PROPOSED");
    JsonNode answered = oracle(market);
    assertThat(answered.path("outcome").asInt()).isZero();
    assertThat(answered.path("price").asText()).isEqualTo("4000.00");
    assertThat(Instant.parse(answered.at("/readings/0/publish_time").asText())).isEqualTo(decides);
    assertThat(recomputed(market)).isEqualTo("0");

    nodes.pass(Duration.ofSeconds(61));
    awaitStatus(market, "RESOLVED");
    assertThat(proposals(market)).isEqualTo(1);
    // 899.00 left after the fee for having asked, and all of the pool of 390.00
    await().atMost(SOON).until(() -> cash(right), "1289.00"::equals);
    assertThat(cash(wrong)).isEqualTo("700.00");
    assertThat(metrics())
        .contains("oracle_resolutions_total{", "oracle_reading_age_seconds{", "bad-status")
        .contains("ft_circuitbreaker_");
  }

  /** By whom the source is asked at once: an operator who introduces a feed. */
  @Test
  void a_source_that_fails_again_and_again_is_left_alone_for_a_while() {
    nodes.prices().goDown();
    await().atMost(SOON).pollInterval(PATIENTLY).until(() -> !isReachedForAnother());
    assertThat(metrics()).contains("outcome=\"left-alone\"");
    nodes.prices().comeBack();
    await().atMost(SOON).pollInterval(PATIENTLY).until(this::isReachedForAnother);
    assertThat(introduced("back-" + UUID.randomUUID(), reference()).status()).isEqualTo(201);
  }

  private boolean isReachedForAnother() {
    String reference = reference();
    introduced("gold-" + UUID.randomUUID(), reference);
    return nodes.prices().wasAskedFor(reference);
  }

  @Test
  void takes_no_question_that_nobody_can_answer() {
    Visitor member = someoneAt(nodes.one());
    Answer answer = member.post("/api/v1/markets", draft("nowhere", nodes.now().plusSeconds(99)));
    assertThat(answer.is(400).json().at("/errors/0/pointer").asText()).isEqualTo("/oracle_feed");
    Answer unknown =
        admin()
            .post(
                "/api/v1/admin/oracle/feeds",
                "{\"id\":\"x\",\"source\":\"pyth\",\"symbol\":\"X\",\"reference\":\"12\"}");
    assertThat(unknown.is(400).json().path("errors").findValuesAsText("pointer"))
        .contains("/reference", "/symbol");
  }

  @Test
  void operators_speak_with_evidence_where_no_source_does() {
    Visitor member = someoneAt(nodes.one());
    Instant decides = nodes.now().plusSeconds(60);
    String plain = draft("operators", decides).replaceAll(",\"oracle_comparison\".*?\\]", "");
    String market = member.post("/api/v1/markets", plain).is(201).field("id");
    member.post("/api/v1/markets/" + market + "/open").is(200);
    String post = "/api/v1/admin/markets/" + market + "/oracle-results";
    String said = "{\"outcome\":1,\"evidence\":\"The minutes of the meeting, page 3.\"}";
    assertThat(admin().post(post, said).is(409).field("code")).isEqualTo("RESOLUTION_NOT_READY");
    nodes.pass(Duration.ofSeconds(61));
    admin().post(post, said).is(201);
    awaitStatus(market, "PROPOSED");
    assertThat(oracle(market).path("outcome").asInt()).isEqualTo(1);
    assertThat(oracle(market).at("/results/0/evidence").asText()).contains("page 3");
  }

  private void introduceFeed() {
    assertThat(introduced(feed, reference()).is(201).field("source")).isEqualTo("pyth");
  }

  private Answer introduced(String id, String reference) {
    String request =
        "{\"id\":\"%s\",\"source\":\"pyth\",\"symbol\":\"%s\",\"reference\":\"%s\"}"
            .formatted(id, id, reference);
    return admin().post("/api/v1/admin/oracle/feeds", request);
  }

  private static String reference() {
    return (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
  }

  private String open(Visitor creator, Instant decides) {
    String market = creator.post("/api/v1/markets", draft(feed, decides)).is(201).field("id");
    creator.post("/api/v1/markets/" + market + "/open").is(200);
    return market;
  }

  private static String draft(String feed, Instant decides) {
    return """
    {"title":"Does gold stand above three thousand?","outcomes":["Yes","No"],
     "category":"metal","asset":"PLAY","resolution_source":"oracle","oracle_feed":"%s",\
    "dispute_window_seconds":60,"close_time":"%s"\
    ,"oracle_comparison":"at-least","oracle_bounds":["3000"]}\
    """
        .formatted(feed, decides);
  }

  private static void stake(Visitor member, String market, int outcome, String amount) {
    member
        .with("Idempotency-Key", UUID.randomUUID().toString())
        .post(
            "/api/v1/markets/" + market + "/wagers",
            "{\"outcome\":%d,\"amount\":\"%s\"}".formatted(outcome, amount))
        .is(201);
  }

  private Visitor admin() {
    return nodes.one().visitor().asAdmin();
  }

  private JsonNode oracle(String market) {
    return nodes.other().visitor().get("/api/v1/markets/" + market + "/oracle").is(200).json();
  }

  private String dependency(String name) {
    for (JsonNode one :
        nodes.other().visitor().get("/health/dependencies").json().path("dependencies")) {
      if (one.path("name").asText().equals(name)) {
        return one.path("status").asText();
      }
    }
    return "not named";
  }

  private void awaitStatus(String market, String status) {
    await()
        .atMost(SOON)
        .until(
            () -> nodes.one().visitor().get("/api/v1/markets/" + market).field("status"),
            status::equals);
  }

  private long proposals(String market) {
    return nodes
        .other()
        .visitor()
        .get("/api/v1/markets/" + market + "/events?limit=100")
        .json()
        .path("items")
        .findValuesAsText("kind")
        .stream()
        .filter("PROPOSED"::equals)
        .count();
  }

  /** Somebody new, from an address that nobody else logs in from. */
  private static Visitor someoneAt(RunningNode node) {
    int place = ThreadLocalRandom.current().nextInt(1 << 16);
    Visitor visitor = node.visitor().from("10.77.%d.%d".formatted(place >> 8, place & 255));
    return SomeMember.signedUpAt(visitor).at(visitor);
  }

  private static String cash(Visitor member) {
    JsonNode balances = member.get("/api/v1/members/me/balances").is(200).json();
    for (JsonNode account : balances.path("items")) {
      if (account.path("account").asText().equals("cash")) {
        return account.path("amount").asText();
      }
    }
    return "none";
  }

  private String metrics() {
    return nodes.one().visitor().get("/metrics").text()
        + nodes.other().visitor().get("/metrics").text();
  }

  /** By the line that the documentation gives to everybody. */
  private String recomputed(String market) throws IOException, InterruptedException {
    Programs.needed("jq");
    Programs.needed("curl");
    String line =
        Files.readAllLines(House.root().resolve(Path.of("docs", "oracle.md"))).stream()
            .map(String::strip)
            .filter(text -> text.startsWith("curl") && text.contains("| jq"))
            .findFirst()
            .orElseThrow()
            .replace("http://localhost:8080", nodes.one().visitor().url())
            .replace("$MARKET", market);
    Process shell = new ProcessBuilder("sh", "-c", line).redirectErrorStream(true).start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).as(said).isZero();
    return said.strip();
  }
}
