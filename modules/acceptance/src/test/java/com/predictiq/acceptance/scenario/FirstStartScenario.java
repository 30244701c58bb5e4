package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody finds who has just started PredictIQ for the first time. */
@WithSharedNode
class FirstStartScenario {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Pattern LINK =
      Pattern.compile("https?://\\S+/api/v1/newsletter/confirm\\S+");
  private static final Pattern DOOR = Pattern.compile("<a href=\"([^\"]+)\"");

  private final RunningNode node;
  private final Visitor visitor;

  FirstStartScenario(RunningNode node) {
    this.node = node;
    this.visitor = node.visitor();
  }

  @Test
  void prints_where_it_is_and_three_things_to_try() {
    node.awaitOutput("PredictIQ is ready at http://localhost:" + node.port());
    assertThat(node.output()).contains(Installation.ADMIN_KEY).contains("Ctrl-C stops");
    assertThat(node.output().lines().filter(line -> line.strip().startsWith("curl "))).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/health",
        "/health/live",
        "/health/ready",
        "/health/started",
        "/health/dependencies",
        "/metrics",
        "/openapi",
        "/"
      })
  void answers_at(String path) {
    visitor.get(path).is(200);
  }

  @Test
  void opens_every_door_of_the_landing_page() {
    Matcher doors = DOOR.matcher(visitor.get("/").is(200).text());
    List<String> links = doors.results().map(door -> door.group(1)).toList();
    assertThat(links).hasSizeGreaterThan(5);
    for (String link : links) {
      String path = URI.create("/").resolve(link).toString();
      assertThat(visitor.get(path).status()).as(path).isEqualTo(200);
    }
  }

  @Test
  void depends_on_a_database_and_on_nothing_else_outside() {
    JsonNode picture = visitor.get("/health/dependencies").is(200).json();
    assertThat(picture.path("status").asText()).isEqualTo("up");
    assertThat(status(picture, "database")).isEqualTo("up");
    assertThat(status(picture, "redis")).isEqualTo("off");
    assertThat(status(picture, "chain")).isEqualTo("up"); // at home, and asleep
  }

  @Test
  void shows_markets_to_look_at() {
    JsonNode markets = visitor.get("/api/v1/markets").is(200).json();
    assertThat(markets.path("items")).hasSizeGreaterThanOrEqualTo(3);
    JsonNode first = markets.path("items").get(0);
    JsonNode again = visitor.get("/api/v1/markets/" + first.path("id").asText()).is(200).json();
    assertThat(again.path("title")).isEqualTo(first.path("title"));
    assertThat(again.path("outcomes")).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void counts_its_markets() {
    JsonNode statistics = visitor.get("/api/v1/statistics").is(200).json();
    JsonNode markets = visitor.get("/api/v1/markets?limit=100").is(200).json();
    assertThat(statistics.path("total_markets").asInt()).isEqualTo(markets.path("items").size());
  }

  @Test
  void reads_prices_of_its_simulated_feeds() {
    JsonNode feeds = visitor.get("/api/v1/oracle/feeds").is(200).json();
    JsonNode feed = (feeds.isArray() ? feeds : feeds.path("items")).get(0);
    String latest = "/api/v1/oracle/feeds/" + feed.path("id").asText() + "/prices/latest";
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(visitor.get(latest).is(200).field("price")).matches("-?\\d+.*"));
  }

  @Test
  void gives_a_new_member_something_to_play_with() {
    Visitor member = SomeMember.signedUpAt(visitor).at(visitor);
    JsonNode balances = member.get("/api/v1/members/me/balances").is(200).json();
    assertThat(balances.findValuesAsText("amount")).contains("1000.00");
  }

  @Test
  void shows_balances_to_nobody_else() {
    visitor.get("/api/v1/members/me/balances").is(401);
    visitor.asMember("not-a-token").get("/api/v1/members/me/balances").is(401);
  }

  @Test
  void quotes_a_stake_without_taking_it() {
    JsonNode markets = visitor.get("/api/v1/markets?status=active").is(200).json().path("items");
    String id =
        StreamSupport.stream(markets.spliterator(), false)
            .filter(market -> market.path("asset").asText().equals("PLAY"))
            .map(market -> market.path("id").asText())
            .findFirst()
            .orElseThrow();
    Answer quote =
        visitor
            .post("/api/v1/markets/" + id + "/quotes", "{\"outcome\":0,\"amount\":\"10.00\"}")
            .is(200);
    assertThat(quote.field("fee")).matches("\\d+\\.\\d\\d");
    assertThat(quote.field("net")).matches("\\d+\\.\\d\\d");
  }

  @Test
  void sends_a_letter_to_who_subscribes_and_confirms_by_its_link() {
    String reader = UUID.randomUUID() + "@example.org";
    visitor
        .from("10.9.9.9")
        .post("/api/v1/newsletter/subscribe", "{\"email\":\"" + reader + "\"}")
        .is(202);
    String letter = await().atMost(SOON).until(() -> letterTo(reader), text -> !text.isEmpty());
    Matcher link = LINK.matcher(letter);
    assertThat(link.find()).as(letter).isTrue();
    URI confirm = URI.create(link.group());
    visitor.get(confirm.getPath() + "?" + confirm.getRawQuery()).is(200);
  }

  @Test
  void has_a_network_with_play_money_at_home() {
    Answer health = visitor.get("/api/v1/blockchain/health").is(200);
    assertThat(health.field("network")).isEqualTo("standalone");
  }

  @Test
  void lets_only_the_operator_look_at_the_settings() {
    visitor.get("/api/v1/admin/config").is(401);
    visitor.with("X-API-Key", "").get("/api/v1/admin/config").is(401);
    visitor.with("X-API-Key", "guessed").get("/api/v1/admin/config").is(401);
    visitor.asAdmin().from("10.1.2.3").get("/api/v1/admin/config").is(403);
    Answer settings = visitor.asAdmin().get("/api/v1/admin/config").is(200);
    assertThat(settings.text()).doesNotContain(Installation.ADMIN_KEY);
    assertThat(settings.json().path("settings")).hasSizeGreaterThan(20);
  }

  @Test
  void keeps_books_that_balance() {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              JsonNode report = visitor.get("/api/v1/ledger/invariants").is(200).json();
              assertThat(report.path("sound").asBoolean()).isTrue();
              assertThat(report.path("violations").asInt()).isZero();
              assertThat(report.hasNonNull("audited_at")).as(report.toString()).isTrue();
            });
  }

  @Test
  void logs_nothing_that_alarms() {
    assertThat(node.output()).doesNotContain("SEVERE").doesNotContain("\tat ");
  }

  private String letterTo(String reader) {
    JsonNode letters = visitor.asAdmin().get("/api/v1/admin/email/outbox?limit=100").is(200).json();
    return StreamSupport.stream(letters.path("items").spliterator(), false)
        .filter(letter -> letter.path("to").asText().contains(reader))
        .map(letter -> letter.path("text").asText())
        .findFirst()
        .orElse("");
  }

  private static String status(JsonNode picture, String name) {
    return StreamSupport.stream(picture.path("dependencies").spliterator(), false)
        .filter(line -> line.path("name").asText().equals(name))
        .map(line -> line.path("status").asText())
        .findFirst()
        .orElse("not named");
  }
}
