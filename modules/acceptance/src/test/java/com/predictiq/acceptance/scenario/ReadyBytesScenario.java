package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is answered from memory in front of the resources is what they would have answered: header
 * by header and byte by byte.
 */
@WithSharedNode
class ReadyBytesScenario {

  /** It says the same as any ordinary reader, in words that send it the whole way. */
  private static final String THE_WHOLE_WAY = "Accept: application/json;q=0.9";

  private static final String ORDINARY = "Accept: application/json";

  /** What differs between two answers to the same, with how long they are, or at the port. */
  private static final Set<String> OF_ITS_OWN =
      Set.of("x-request-id", "ratelimit", "age", "date", "content-length", "transfer-encoding");

  private static final Duration SOON = Duration.ofSeconds(20);

  private final RunningNode node;

  ReadyBytesScenario(RunningNode node) {
    this.node = node;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "markets?limit=50",
        "markets?limit=1",
        "markets/featured",
        "statistics",
        "{market}"
      })
  void a_remembered_answer_is_that_of_the_resource(String read) {
    String path = path(read);
    for (String header :
        List.of("X-Any: any", "Accept-Encoding: gzip", "Accept-Encoding: gzip, deflate, br")) {
      isTheSame(RawCall.of("GET " + path).with(header));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", "\"0123456789012345678901\"", "*", "\"a\", %s"})
  void so_is_what_somebody_is_told_who_has_a_copy(String given) {
    String path = path("{market}");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              String tag = remembered(path).header("ETag").orElseThrow();
              same(RawCall.of("GET " + path).with("If-None-Match: " + given.formatted(tag)));
            });
  }

  @Test
  void a_look_at_the_header_alone_shows_the_same_header() {
    String path = path("{market}");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              Answer whole = remembered(path);
              Answer head = RawCall.of("HEAD " + path).with(ORDINARY).to(node.port()).is(200);
              assertThat(fields(head)).isEqualTo(fields(whole));
              assertThat(head.body()).isEmpty();
            });
  }

  /** Each of them is asked of a path that is remembered, and of its twin that never was. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET Accept: text/csv",
        "GET Authorization: Bearer nonsense",
        "GET Content-Encoding: gzip",
        "GET Origin: https://app.example.org",
        "GET X-Forwarded-Proto: http",
        "GET If-Match: \"0123456789012345678901\"",
        "POST X-Any: any",
        "DELETE X-Any: any",
        "OPTIONS X-Any: any",
        "TRACE X-Any: any",
      })
  void what_means_more_is_answered_as_if_nothing_were_remembered(String asked) {
    String[] parts = asked.split(" ", 2);
    String known = "/api/v1/markets?category=" + UUID.randomUUID();
    String twin = "/api/v1/markets?category=" + UUID.randomUUID();
    remembered(known);
    Answer first = RawCall.of(parts[0] + " " + known).with(parts[1]).to(node.port());
    Answer second = RawCall.of(parts[0] + " " + twin).with(parts[1]).to(node.port());
    assertThat(first.status()).isEqualTo(second.status());
    assertThat(names(first)).isEqualTo(names(second));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=1&limit=1",
        "limit=1&other=1",
        "limit=%zz",
        "cursor=nonsense",
        "status=nonsense"
      })
  void what_is_refused_is_refused_however_often_it_is_asked(String query) {
    remembered("/api/v1/markets?limit=1");
    for (int i = 0; i < 3; i++) {
      Answer refused =
          RawCall.of("GET /api/v1/markets?" + query).with(ORDINARY).to(node.port()).is(400);
      assertThat(refused.header("X-Cache")).isEmpty();
    }
  }

  private String path(String read) {
    return "/api/v1/"
        + (read.equals("{market}")
            ? "markets/"
                + node.visitor().get("/api/v1/markets").is(200).json().at("/items/0/id").asText()
            : read);
  }

  /** Others live in the same house, and what they do makes answers stale: so again and again. */
  private void isTheSame(RawCall call) {
    await().atMost(SOON).untilAsserted(() -> same(call));
  }

  private void same(RawCall call) {
    call.with(ORDINARY).to(node.port());
    Answer ready = call.with(ORDINARY).to(node.port());
    Answer made = call.with(THE_WHOLE_WAY).to(node.port());
    assertThat(ready.header("X-Cache")).contains("HIT");
    assertThat(ready.status()).isEqualTo(made.status());
    assertThat(fields(ready)).isEqualTo(fields(made));
    assertThat(ready.body()).isEqualTo(made.body());
  }

  private Answer remembered(String path) {
    RawCall call = RawCall.of("GET " + path).with(ORDINARY);
    return await()
        .atMost(SOON)
        .until(
            () -> call.to(node.port()).is(200),
            answer -> answer.header("X-Cache").orElse("").equals("HIT"));
  }

  /**
   * Who shows a credential may be given what is remembered, and is told so; it is made as before.
   */
  private static Set<String> names(Answer answer) {
    Set<String> names = fields(answer).keySet();
    names.remove("X-Cache");
    return names;
  }

  private static Map<String, List<String>> fields(Answer answer) {
    Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    fields.putAll(answer.headers().map());
    OF_ITS_OWN.forEach(fields::remove);
    return fields;
  }
}
