package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What one node changes, the other does not go on telling: with Redis, and without. */
@WithTwoNodes
class CacheScenario {

  private static final Duration SOON = Duration.ofSeconds(20);

  /** Its own allowance. */
  private static final String ADDRESS = "10.77.77.77";

  private final TwoNodes nodes;

  CacheScenario(TwoNodes nodes) {
    this.nodes = nodes;
  }

  @Test
  void a_change_is_told_to_the_other_node_through_redis() {
    nodes.redis().awaitRunning();
    isToldToTheOther();
  }

  @Test
  void a_change_is_told_to_the_other_node_without_redis_too() {
    nodes.redis().kill();
    try {
      isToldToTheOther();
    } finally {
      nodes.redis().awaitRunning();
    }
  }

  private void isToldToTheOther() {
    String id =
        nodes.one().visitor().get("/api/v1/markets?limit=1").json().at("/items/0/id").asText();
    boolean featured = featured(nodes.other(), id);
    assertThat(remembers(nodes.other(), id)).isTrue();
    String place = "/api/v1/admin/markets/" + id + "/featured";
    nodes
        .one()
        .visitor()
        .asAdmin()
        .call(featured ? "DELETE" : "PUT", place, BodyPublishers.noBody())
        .is(204);
    assertThat(featured(nodes.one(), id)).as("the node that changed it").isNotEqualTo(featured);
    await().atMost(SOON).until(() -> featured(nodes.other(), id) != featured);
  }

  private static boolean remembers(RunningNode node, String id) {
    return node.visitor()
        .from(ADDRESS)
        .get("/api/v1/markets/" + id)
        .is(200)
        .header("X-Cache")
        .isPresent();
  }

  private static boolean featured(RunningNode node, String id) {
    return node.visitor()
        .from(ADDRESS)
        .get("/api/v1/markets/" + id)
        .is(200)
        .json()
        .path("featured")
        .asBoolean();
  }
}
