package com.predictiq.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.platform.LimitClass;
import com.predictiq.platform.LimitTier;
import com.predictiq.platform.redis.GivenRedis;
import com.predictiq.platform.redis.Redis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {

  private static final Subject ANN = new Subject("ann", LimitTier.FREE);
  private static final Subject BOB = new Subject("bob", LimitTier.FREE);
  private static final int REQUESTS = 10_000;
  private static final int CONNECTIONS = 8;
  private static final int LIMIT = 100;

  /** Of 100 in 60 s one comes back every 600 ms; the machine may be slow, and the limit may not. */
  private static final long NANOS_FOR_ONE = Duration.ofMillis(600).toNanos();

  private final GivenLimits given = new GivenLimits();

  @Test
  void admits_the_limit_and_what_was_refilled_and_no_more() throws Exception {
    admitsTheLimit(given.with(GivenRedis.none()));
    assertThat(given.alone).hasValue(0);
  }

  @Test
  void two_nodes_admit_it_together() throws Exception {
    try (GivenRedis server = GivenRedis.started()) {
      Redis one = server.node();
      Redis other = server.node();
      admitsTheLimit(given.with(one), given.with(other));
      one.close();
      other.close();
    }
  }

  @Test
  void canary_two_nodes_that_do_not_share_admit_twice_as_much() throws Exception {
    RequestLimits one = given.with(GivenRedis.none());
    RequestLimits other = given.with(GivenRedis.none());
    assertThat(admitted(one, other)).isGreaterThan(LIMIT * 3 / 2);
  }

  @Test
  void goes_on_in_process_when_redis_goes_and_together_when_it_comes_back() {
    try (GivenRedis server = GivenRedis.started()) {
      Redis redis = server.node();
      RequestLimits limits = given.with(redis);
      assertThat(limits.count(LimitClass.GDPR, ANN, 3).remaining()).isZero();
      assertThat(limits.count(LimitClass.GDPR, ANN, 1).allowed()).isFalse();
      server.stop();
      assertThat(limits.count(LimitClass.GDPR, ANN, 1).allowed()).isFalse();
      for (int request = 0; request < 3; request++) {
        assertThat(limits.count(LimitClass.GDPR, BOB, 1).allowed()).isTrue();
      }
      assertThat(limits.count(LimitClass.GDPR, BOB, 1).allowed()).isFalse();
      assertThat(given.alone).hasValue(5);
      server.start();
      redis.probe();
      assertThat(limits.count(LimitClass.GDPR, ANN, 1).remaining()).isEqualTo(2);
      assertThat(given.alone).hasValue(5);
      redis.close();
    }
  }

  @Test
  void a_redis_that_was_never_there_costs_one_question() {
    Redis away = GivenRedis.away();
    RequestLimits limits = given.with(away);
    long began = System.nanoTime();
    for (int request = 0; request < 1_000; request++) {
      limits.count(LimitClass.MEMBER_READS, ANN, 1);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    away.close();
  }

  @Test
  void says_truly_when_to_come_back() {
    RequestLimits limits = given.with(GivenRedis.none());
    limits.count(LimitClass.PUBLIC_READS, ANN, LIMIT);
    RequestLimits.Answer refused = limits.count(LimitClass.PUBLIC_READS, ANN, 1);
    assertThat(refused.allowed()).isFalse();
    assertThat(refused.reset()).isBetween(Duration.ofMillis(1), Duration.ofMillis(600));
    assertThat(Standing.wholeSeconds(refused.reset())).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void many_at_once_are_counted_all_or_none() {
    RequestLimits limits = given.with(GivenRedis.none());
    assertThat(limits.count(LimitClass.WAGERS, ANN, 150).remaining()).isBetween(50L, 60L);
    assertThat(limits.count(LimitClass.WAGERS, ANN, 150).allowed()).isFalse();
    assertThat(limits.count(LimitClass.WAGERS, ANN, 50).allowed()).isTrue();
  }

  @Test
  void looking_counts_nothing() {
    RequestLimits limits = given.with(GivenRedis.none());
    for (int look = 0; look < 10; look++) {
      assertThat(limits.look(LimitClass.GDPR, ANN).remaining()).isEqualTo(3);
    }
    limits.count(LimitClass.GDPR, ANN, 3);
    assertThat(limits.look(LimitClass.GDPR, ANN).allowed()).isFalse();
  }

  @Test
  void a_tier_multiplies_what_is_a_callers_own() {
    RequestLimits limits = given.with(GivenRedis.none());
    Subject pro = new Subject("bob", LimitTier.PRO);
    assertThat(limits.look(LimitClass.MEMBER_READS, ANN).limit()).isEqualTo(600);
    assertThat(limits.look(LimitClass.MEMBER_READS, pro).limit()).isEqualTo(3_000);
    assertThat(limits.look(LimitClass.PUBLIC_READS, pro).limit()).isEqualTo(100);
  }

  private static void admitsTheLimit(RequestLimits... nodes) throws Exception {
    long began = System.nanoTime();
    int admitted = admitted(nodes);
    long refilled = (System.nanoTime() - began) / NANOS_FOR_ONE + 1;
    assertThat((long) admitted).isBetween((long) LIMIT, LIMIT + refilled);
  }

  /** Each connection asks its share of the nodes in turn. */
  private static int admitted(RequestLimits... nodes) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Future<Integer>> connections = new ArrayList<>();
      for (int connection = 0; connection < CONNECTIONS; connection++) {
        connections.add(threads.submit(() -> admittedOnOneConnection(nodes)));
      }
      int admitted = 0;
      for (Future<Integer> connection : connections) {
        admitted += connection.get();
      }
      return admitted;
    } finally {
      threads.shutdownNow();
    }
  }

  private static int admittedOnOneConnection(RequestLimits... nodes) {
    int admitted = 0;
    for (int request = 0; request < REQUESTS / CONNECTIONS; request++) {
      RequestLimits node = nodes[request % nodes.length];
      admitted += node.count(LimitClass.PUBLIC_READS, ANN, 1).allowed() ? 1 : 0;
    }
    return admitted;
  }
}
