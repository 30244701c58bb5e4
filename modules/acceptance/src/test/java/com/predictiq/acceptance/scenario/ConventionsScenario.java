package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every endpoint, whatever it is about. */
@WithSharedNode
class ConventionsScenario {

  /** Low enough to be reached, and refilled soon enough to be waited for. */
  static final String NEWSLETTER_LIMIT = "4/8";

  private static final String MARKETS = "/api/v1/markets";
  private static final String SUBSCRIBE = "/api/v1/newsletter/subscribe";

  private static final List<String> SECURITY_HEADERS =
      List.of(
          "Strict-Transport-Security",
          "Content-Security-Policy",
          "X-Content-Type-Options",
          "X-Frame-Options",
          "Referrer-Policy",
          "Permissions-Policy");

  private final RunningNode node;
  private final Visitor visitor;

  ConventionsScenario(RunningNode node) {
    this.node = node;
    this.visitor = node.visitor();
  }

  static Stream<BadRequest> bad_requests() {
    return BadRequest.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad_requests")
  void refuses_in_one_form(BadRequest bad) {
    Answer answer = bad.call().with("X-Forwarded-For: " + somewhere()).to(node.port());
    assertThat(answer.status()).as(answer.toString()).isEqualTo(bad.status());
    isProblem(answer, bad.code());
    isGuarded(answer);
    tellsNothingOfTheInside(answer);
  }

  @ParameterizedTest
  @MethodSource("everything_a_browser_may_open")
  void guards_good_answers_too(String path) {
    Answer answer = visitor.get(path).is(200);
    isGuarded(answer);
    assertThat(answer.header("X-Request-Id")).as(path).isPresent();
    assertThat(answer.header("Server").orElse("")).doesNotContainPattern("\\d");
  }

  static List<String> everything_a_browser_may_open() {
    return List.of(
        "/", "/predictiq.css", "/health", "/health/dependencies", "/metrics", "/openapi", MARKETS);
  }

  @Test
  void says_which_methods_a_path_has() {
    Answer answer = RawCall.of("DELETE " + MARKETS).to(node.port());
    assertThat(answer.header("Allow").orElse("")).contains("GET", "POST");
  }

  @Test
  void answers_head_as_get_without_the_body() {
    Answer answer = RawCall.of("HEAD " + MARKETS).to(node.port()).is(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.header("ETag")).isPresent();
  }

  @Test
  void keeps_a_request_id_that_is_a_uuid() {
    String id = UUID.randomUUID().toString();
    Answer answer = visitor.with("X-Request-Id", id).get("/api/v1/nothing").is(404);
    assertThat(answer.header("X-Request-Id")).contains(id);
    assertThat(answer.field("request_id")).isEqualTo(id);
  }

  @Test
  void replaces_a_request_id_that_is_none() {
    Answer answer = visitor.with("X-Request-Id", "'; drop table").get(MARKETS).is(200);
    String given = answer.header("X-Request-Id").orElseThrow();
    assertThat(UUID.fromString(given)).isNotNull();
  }

  @Test
  void names_all_faults_of_a_body_at_once() {
    Answer answer =
        visitor
            .from(somewhere())
            .post(SUBSCRIBE, "{\"email\":7,\"mail\":\"a@example.org\",\"name\":\"A\"}")
            .is(400);
    List<String> pointers =
        answer.json().path("errors").findValuesAsText("pointer").stream().sorted().toList();
    assertThat(pointers).containsExactly("/email", "/mail", "/name");
  }

  @Test
  void sends_nothing_to_who_has_it_already() {
    Answer first = visitor.get("/api/v1/markets?limit=3").is(200);
    assertThat(first.header("Cache-Control").orElse("")).contains("no-cache");
    Answer again =
        visitor
            .with("If-None-Match", first.header("ETag").orElseThrow())
            .get("/api/v1/markets?limit=3");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    isGuarded(again);
  }

  @Test
  void packs_what_is_longer_than_a_kilobyte() throws IOException {
    Answer plain = visitor.get(MARKETS).is(200);
    assertThat(plain.body().length).isGreaterThan(1024);
    assertThat(plain.header("Content-Encoding")).isEmpty();
    Answer packed = visitor.with("Accept-Encoding", "gzip").get(MARKETS).is(200);
    assertThat(packed.header("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().allValues("Vary")).contains("Accept-Encoding");
    assertThat(packed.body().length).isLessThan(plain.body().length);
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(unpacked.readAllBytes()).startsWith('{');
    }
  }

  @Test
  void leaves_short_answers_as_they_are() {
    Answer answer = visitor.with("Accept-Encoding", "gzip").get("/health/live").is(200);
    assertThat(answer.header("Content-Encoding")).isEmpty();
  }

  @Test
  void leads_through_a_list_page_by_page() {
    List<String> atOnce = ids(visitor.get("/api/v1/markets?limit=100").is(200));
    List<String> inPages = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      String here = "/api/v1/markets?limit=2" + cursor.map(c -> "&cursor=" + c).orElse("");
      Answer page = visitor.get(here).is(200);
      assertThat(page.json().path("limit").asInt()).isEqualTo(2);
      inPages.addAll(ids(page));
      cursor = Optional.ofNullable(page.json().path("next_cursor").textValue());
      assertThat(page.json().path("has_more").asBoolean()).isEqualTo(cursor.isPresent());
    } while (cursor.isPresent() && inPages.size() <= atOnce.size());
    assertThat(inPages).containsExactlyElementsOf(atOnce);
    assertThat(new HashSet<>(inPages)).hasSameSizeAs(inPages);
  }

  @Test
  void refuses_the_cursor_of_another_question() {
    Answer page = visitor.get("/api/v1/markets?limit=1").is(200);
    String cursor = page.field("next_cursor");
    Answer answer = visitor.get("/api/v1/markets?limit=1&sort=volume&cursor=" + cursor).is(400);
    isProblem(answer, "INVALID_CURSOR");
  }

  @Test
  void tells_a_caller_where_the_limit_is_and_means_it() {
    Visitor eager = visitor.from(somewhere());
    List<Answer> answers = new ArrayList<>();
    do {
      answers.add(subscribe(eager));
    } while (answers.size() < 8 && answers.get(answers.size() - 1).status() == 202);
    Answer refused = answers.get(answers.size() - 1);
    isProblem(refused.is(429), "RATE_LIMITED");
    assertThat(answers.get(0).header("RateLimit-Policy")).contains("\"newsletter\";q=4;w=8");
    assertThat(answers.get(0).header("RateLimit").orElse("")).startsWith("\"newsletter\";r=3;t=");
    assertThat(refused.json().path("retryable").asBoolean()).isTrue();
    isOpenAgainAfter(refused, eager);
  }

  @Test
  void limits_each_address_for_itself() {
    Visitor eager = visitor.from(somewhere());
    await().atMost(Duration.ofSeconds(10)).until(() -> subscribe(eager).status() == 429);
    subscribe(visitor.from(somewhere())).is(202);
  }

  /** The answer said when to come back: not sooner, and then without a further wait. */
  private void isOpenAgainAfter(Answer refused, Visitor eager) {
    long wait = Long.parseLong(refused.header("Retry-After").orElseThrow());
    assertThat(wait).isBetween(1L, 8L);
    await()
        .pollDelay(Duration.ofSeconds(wait))
        .atMost(Duration.ofSeconds(wait + 2))
        .untilAsserted(() -> subscribe(eager).is(202));
  }

  private static Answer subscribe(Visitor from) {
    return from.post(SUBSCRIBE, "{\"email\":\"" + UUID.randomUUID() + "@example.org\"}");
  }

  private static void isProblem(Answer answer, String code) {
    assertThat(answer.header("Content-Type").orElse(""))
        .as(answer.toString())
        .startsWith("application/problem+json");
    JsonNode problem = answer.json();
    assertThat(problem.path("code").asText()).as(answer.toString()).isEqualTo(code);
    assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
    assertThat(problem.path("type").asText()).isEqualTo("/problems#" + code);
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("detail").asText()).isNotBlank();
    assertThat(problem.path("instance").asText()).startsWith("/");
    assertThat(problem.path("retryable").isBoolean()).isTrue();
    assertThat(answer.header("X-Request-Id"))
        .as(answer.toString())
        .contains(problem.path("request_id").asText());
  }

  private static void isGuarded(Answer answer) {
    assertThat(answer.headers().map().keySet())
        .as(answer.toString())
        .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
        .containsAll(SECURITY_HEADERS);
  }

  private static void tellsNothingOfTheInside(Answer answer) {
    assertThat(answer.header("Server").orElse("")).doesNotContainPattern("\\d");
    assertThat(answer.header("X-Powered-By")).isEmpty();
    assertThat(answer.text()).doesNotContainIgnoringCase("<html").doesNotContain("Exception");
    assertThat(answer.text()).doesNotContainPattern("\\bat [a-z]+\\.[a-z]+");
  }

  private static List<String> ids(Answer list) {
    List<String> ids = new ArrayList<>();
    list.json().path("items").forEach(item -> ids.add(item.path("id").asText()));
    return ids;
  }

  /** An address of its own, so that no test uses up another's allowance. */
  private static String somewhere() {
    UUID chance = UUID.randomUUID();
    return "10."
        + (chance.getMostSignificantBits() & 0xff)
        + "."
        + (chance.getLeastSignificantBits() & 0xff)
        + ".7";
  }
}
