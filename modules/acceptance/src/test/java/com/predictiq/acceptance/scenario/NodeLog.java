package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a node writes in earnest: one JSON object a line, and nothing beside. */
record NodeLog(RunningNode node) {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ALWAYS =
      List.of("timestamp", "level", "logger", "message", "thread");

  /** One call of a member can be found again by everything one may have been told of it. */
  void tellsOfACall() {
    String trace = ContentionHouse.unique().replace("-", "");
    SomeMember member = SomeMember.signedUpAt(node.visitor());
    Answer answer =
        member
            .at(node.visitor())
            .with("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
            .get("/api/v1/members/me")
            .is(200);
    JsonNode line = await().atMost(SOON).until(() -> of(trace), Optional::isPresent).orElseThrow();
    assertThat(line.path("logger").asText()).isEqualTo("predictiq.access");
    assertThat(line.path("request_id").asText())
        .isEqualTo(answer.header("X-Request-Id").orElseThrow());
    assertThat(line.path("member").asText()).isEqualTo(answer.field("id")).isNotEmpty();
    assertThat(line.path("method").asText()).isEqualTo("GET");
    assertThat(line.path("route").asText()).isEqualTo("/members/me");
    assertThat(line.path("status").asText()).isEqualTo("200");
    assertThat(line.path("duration_ms").asText()).matches("\\d+");
    assertThat(node.output()).doesNotContain(member.email(), member.password(), "@example.org");
  }

  void isMadeForMachines() {
    assertThat(lines()).hasSizeGreaterThan(3).allMatch(line -> ALWAYS.stream().allMatch(line::has));
  }

  private Optional<JsonNode> of(String trace) {
    return lines().stream()
        .filter(line -> line.path("trace_id").asText().equals(trace))
        .findFirst();
  }

  private List<JsonNode> lines() {
    String text = node.output();
    // The last line may not be all there yet.
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().map(NodeLog::read).toList();
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException broken) {
      throw new AssertionError("no JSON: " + line, broken);
    }
  }
}
