package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Many requests of one caller at once, to one node or to several in turn. */
record LimitRush(List<RunningNode> nodes) {

  static final int CONNECTIONS = 8;
  static final int LIMIT = 100;

  /** {@code -Dpredictiq.limit-requests=400} where time is short. */
  private static final int REQUESTS = Integer.getInteger("predictiq.limit-requests", 10_000);

  private static final long WINDOW_SECONDS = 60;

  LimitRush(RunningNode... nodes) {
    this(List.of(nodes));
  }

  /** As many as the limit, and what was refilled while they came. */
  void isAdmittedAsOftenAsTheLimitSays() throws Exception {
    String address = somewhere();
    long began = System.nanoTime();
    List<Integer> statuses = statuses(address);
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began) + 1;
    long admitted = statuses.stream().filter(status -> status == 200).count();
    assertThat(statuses).allMatch(status -> status == 200 || status == 429);
    assertThat(admitted).isBetween((long) LIMIT, LIMIT + seconds * LIMIT / WINDOW_SECONDS + 1);
  }

  private List<Integer> statuses(String address) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int request = 0; request < REQUESTS; request++) {
        RunningNode node = nodes.get(request % nodes.size());
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

  static int status(RunningNode node, String address) {
    return node.visitor().from(address).get("/api/v1/markets?limit=1").status();
  }

  static String somewhere() {
    long chance = UUID.randomUUID().getMostSignificantBits();
    return "10.%d.%d.%d".formatted(chance & 0xff, (chance >> 8) & 0xff, (chance >> 16) & 0xff);
  }
}
