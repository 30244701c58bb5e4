package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two nodes that count together through a real Redis, which dies and comes back under load. */
@WithTwoNodes
class LimitScenario {

  private static final int REQUESTS = 400;
  private static final Duration SOON = Duration.ofSeconds(20);

  private final TwoNodes nodes;

  LimitScenario(TwoNodes nodes) {
    this.nodes = nodes;
  }

  @Test
  void two_nodes_admit_the_limit_together_and_what_was_refilled() throws Exception {
    nodes.redis().awaitRunning();
    await().atMost(SOON).until(() -> countsTogether());
    new LimitRush(nodes.one(), nodes.other()).isAdmittedAsOftenAsTheLimitSays();
  }

  @Test
  void a_node_that_counts_in_process_admits_the_limit_and_what_was_refilled() throws Exception {
    nodes.redis().kill();
    try {
      new LimitRush(nodes.one()).isAdmittedAsOftenAsTheLimitSays();
    } finally {
      nodes.redis().awaitRunning();
    }
  }

  @Test
  void no_read_is_refused_because_redis_dies_and_comes_back() throws Exception {
    nodes.redis().awaitRunning();
    ExecutorService threads = Executors.newFixedThreadPool(LimitRush.CONNECTIONS);
    try {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int request = 0; request < REQUESTS; request++) {
        answers.add(threads.submit(() -> LimitRush.status(nodes.one(), LimitRush.somewhere())));
        if (request == REQUESTS / 4) {
          nodes.redis().kill();
        } else if (request == REQUESTS / 2) {
          nodes.redis().awaitRunning();
        }
      }
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(200);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** What one has counted the other sees. */
  private boolean countsTogether() {
    String address = LimitRush.somewhere();
    LimitRush.status(nodes.one(), address);
    Answer other = nodes.other().visitor().from(address).get("/api/v1/markets?limit=1");
    return other.header("RateLimit").orElse("").contains("r=" + (LimitRush.LIMIT - 2));
  }
}
