package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands between the world and the house, beside what turns the hostile away. */
@WithSharedNode
class PerimeterScenario {

  static final String ORIGIN = "https://app.example.org";
  static final String HTTPS = "https://predictiq.example";

  private static final String MARKETS = "/api/v1/markets";
  private static final Duration SOON = Duration.ofSeconds(20);

  private final RunningNode node;
  private final Visitor visitor;

  PerimeterScenario(RunningNode node) {
    this.node = node;
    this.visitor = node.visitor();
  }

  @Test
  void scripts_of_a_known_origin_may_read() {
    Answer answer = RawCall.of("GET " + MARKETS).with("Origin: " + ORIGIN).to(node.port()).is(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).contains(ORIGIN);
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(answer.headers().allValues("Vary")).contains("Origin");
  }

  @Test
  void scripts_of_other_origins_may_not() {
    for (String origin : new String[] {"https://evil.example", "null", ORIGIN + ".evil.example"}) {
      Answer answer = RawCall.of("GET " + MARKETS).with("Origin: " + origin).to(node.port());
      assertThat(answer.header("Access-Control-Allow-Origin")).as(origin).isEmpty();
    }
  }

  @Test
  void a_browser_that_asks_first_is_told() {
    RawCall asks =
        RawCall.of("OPTIONS /api/v1/members/me").with("Access-Control-Request-Method: PATCH");
    Answer yes = asks.with("Origin: " + ORIGIN).to(node.port()).is(204);
    assertThat(yes.header("Access-Control-Allow-Methods").orElse("")).contains("PATCH");
    assertThat(yes.header("Access-Control-Allow-Headers").orElse("")).contains("X-API-Key");
    Answer no = asks.with("Origin: https://evil.example").to(node.port());
    assertThat(no.header("Access-Control-Allow-Methods")).isEmpty();
  }

  @Test
  void who_asks_what_may_be_done_is_not_told_with_what_it_is_done() {
    Answer answer = RawCall.of("OPTIONS /api/v1/members/me").to(node.port());
    assertThat(answer.text()).doesNotContainIgnoringCase("jersey").doesNotContain("payara");
  }

  @Test
  void who_came_over_plain_http_is_sent_to_https_and_not_where_they_say() {
    Answer answer =
        RawCall.of("GET /api/v1/markets?limit=1")
            .with("Host: evil.example")
            .with("X-Forwarded-Proto: http")
            .to(node.port())
            .is(308);
    assertThat(answer.header("Location")).contains(HTTPS + "/api/v1/markets?limit=1");
  }

  @Test
  void what_was_shown_on_the_open_road_is_refused() {
    RawCall call = RawCall.of("GET " + MARKETS).with("X-Forwarded-Proto: http");
    Answer answer = call.with("Authorization: Bearer x").to(node.port()).is(403);
    assertThat(answer.field("code")).isEqualTo("HTTPS_REQUIRED");
    RawCall.of("GET " + MARKETS).with("X-Forwarded-Proto: https").to(node.port()).is(200);
  }

  @Test
  void a_caller_is_told_their_own_limits() {
    Answer answer = visitor.from("10.3.2.1").get("/api/v1/account/limits").is(200);
    assertThat(answer.field("tier")).isEqualTo("free");
    assertThat(answer.json().path("known").asBoolean()).isFalse();
    assertThat(answer.json().path("limits").findValuesAsText("name"))
        .contains("public-reads", "log-in", "newsletter", "gdpr")
        .doesNotContain("admin");
  }

  /** In between, something may have changed: others live in the same house. */
  @Test
  void what_is_remembered_says_so_and_is_the_same() {
    String path = "/api/v1/markets?limit=" + (2 + (UUID.randomUUID().hashCode() & 63));
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              Answer first = visitor.get(path).is(200);
              Answer again = visitor.get(path).is(200);
              assertThat(first.header("X-Cache")).isPresent();
              assertThat(again.header("X-Cache")).contains("HIT");
              assertThat(again.header("Age")).isPresent();
              assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
              assertThat(again.text()).isEqualTo(first.text());
            });
  }

  @Test
  void who_shows_a_credential_is_remembered_by_nobody() {
    String path = "/api/v1/markets/featured";
    Answer answer = visitor.asAdmin().get(path).is(200);
    assertThat(answer.header("Cache-Control").orElse("")).contains("no-cache");
  }
}
