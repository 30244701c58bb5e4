package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Two nodes that count together through a real Redis, which dies and comes back under load. */
@WithTwoNodes
class LimitScenario {

  /** {@code -Dpredictiq.limit-requests=10000} is the whole proof; few of them show the same. */
  private static final int REQUESTS = Integer.getInteger("predictiq.limit-requests", 400);

  private static final int CONNECTIONS = 8;
  private static final int LIMIT = 100;
  private static final long SECONDS_FOR_ALL = 60;
  private static final Duration SOON = Duration.ofSeconds(20);

  private final TwoNodes nodes;

  LimitScenario(TwoNodes nodes) {
    this.nodes = nodes;
  }

  @Test
  void two_nodes_admit_the_limit_together_and_what_was_refilled() throws Exception {
    nodes.redis().awaitRunning();
    await().atMost(SOON).until(() -> countsTogether());
    String address = somewhere();
    long began = System.nanoTime();
    long admitted = all(address).stream().filter(status -> status == 200).count();
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began) + 1;
    assertThat(admitted).isBetween((long) LIMIT, LIMIT + seconds * LIMIT / SECONDS_FOR_ALL + 1);
  }

  @Test
  void no_read_is_refused_because_redis_dies_and_comes_back() throws Exception {
    nodes.redis().awaitRunning();
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int request = 0; request < REQUESTS; request++) {
        answers.add(threads.submit(() -> status(nodes.one(), somewhere())));
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

  private List<Integer> all(String address) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int request = 0; request < REQUESTS; request++) {
        RunningNode node = request % 2 == 0 ? nodes.one() : nodes.other();
        answers.add(threads.submit(() -> status(node, address)));
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : answers) {
        statuses.add(answer.get());
      }
      return statuses;
    } finally {
      threads.shutdownNow();
    }
  }

  /** What one has counted the other sees. */
  private boolean countsTogether() {
    String address = somewhere();
    status(nodes.one(), address);
    Answer other = nodes.other().visitor().from(address).get("/api/v1/markets?limit=1");
    return other.header("RateLimit").orElse("").contains("r=" + (LIMIT - 2));
  }

  private static int status(RunningNode node, String address) {
    return node.visitor().from(address).get("/api/v1/markets?limit=1").status();
  }

  private static String somewhere() {
    long chance = UUID.randomUUID().getMostSignificantBits();
    return "10.%d.%d.%d".formatted(chance & 0xff, (chance >> 8) & 0xff, (chance >> 16) & 0xff);
  }
}
