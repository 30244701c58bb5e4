package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Two nodes that share a real Redis. */
@WithTwoNodes
class RedisScenario {

  private static final Duration SOON = Duration.ofSeconds(10);
  private final TwoNodes nodes;
  private final RedisServer redis;

  RedisScenario(TwoNodes nodes) {
    this.nodes = nodes;
    this.redis = nodes.redis();
  }

  @Test
  void counts_what_somebody_asks_of_either_node_together() {
    redis.awaitRunning();
    await().atMost(SOON).until(() -> "up".equals(redisAt(nodes.one())));
    await().atMost(SOON).until(() -> "up".equals(redisAt(nodes.other())));
    for (int call = 0; call < TwoNodes.NEWSLETTER_LIMIT; call++) {
      subscribe(call % 2 == 0 ? nodes.one() : nodes.other(), "10.0.0.1").is(202);
    }
    subscribe(nodes.one(), "10.0.0.1").is(429);
    subscribe(nodes.other(), "10.0.0.1").is(429);
  }

  @Test
  void goes_on_degraded_without_it_and_recovers_with_it() {
    redis.kill();
    assertThat(redisAt(nodes.one())).isEqualTo("down");
    assertThat(picture(nodes.one()).field("status")).isEqualTo("degraded");
    assertThat(nodes.one().isReady()).isTrue();
    nodes.one().visitor().get("/api/v1/markets").is(200);
    nodes.one().visitor().get("/api/v1/markets").is(200);
    subscribe(nodes.one(), "10.0.0.2").is(202);
    redis.awaitRunning();
    await().atMost(SOON).until(() -> "up".equals(redisAt(nodes.one())));
  }

  private static Answer subscribe(RunningNode node, String address) {
    return node.visitor()
        .from(address)
        .post(
            "/api/v1/newsletter/subscribe",
            "{\"email\":\"" + UUID.randomUUID() + "@example.org\"}");
  }

  private static Answer picture(RunningNode node) {
    return node.visitor().get("/health/dependencies").is(200);
  }

  private static String redisAt(RunningNode node) {
    return StreamSupport.stream(picture(node).json().path("dependencies").spliterator(), false)
        .filter(line -> line.path("name").asText().equals("redis"))
        .map(line -> line.path("status").asText())
        .findFirst()
        .orElse("not named");
  }
}
