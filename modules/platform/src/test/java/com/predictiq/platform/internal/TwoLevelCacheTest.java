package com.predictiq.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.platform.Dependency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TwoLevelCacheTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final int READERS = 8;

  private final AtomicInteger loads = new AtomicInteger();
  private final TwoLevelCache cache = new TwoLevelCache(new Redis(GivenPlatform.config()));

  /** An answer. */
  record Answer(int number) {}

  @Test
  void loads_an_answer_once_while_it_is_fresh() {
    assertThat(get("a")).isEqualTo(new Answer(1));
    assertThat(get("a")).isEqualTo(new Answer(1));
    assertThat(get("b")).isEqualTo(new Answer(2));
  }

  @Test
  void what_is_forgotten_is_loaded_anew() {
    get("a");
    cache.forget("a");
    assertThat(get("a")).isEqualTo(new Answer(2));
  }

  @Test
  void an_answer_that_need_not_last_does_not() {
    cache.get("a", Answer.class, Duration.ofNanos(1), this::load);
    assertThat(get("a")).isEqualTo(new Answer(2));
  }

  @Test
  void a_failure_is_no_answer() {
    Supplier<Answer> failing =
        () -> {
          throw new IllegalStateException("it rained");
        };
    assertThatThrownBy(() -> cache.get("a", Answer.class, HOUR, failing)).hasMessage("it rained");
    assertThat(get("a")).isEqualTo(new Answer(1));
  }

  @Test
  void many_who_ask_at_once_are_one_flight() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(READERS);
    try {
      CountDownLatch start = new CountDownLatch(READERS);
      List<Future<Answer>> answers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        answers.add(
            threads.submit(
                () -> {
                  start.countDown();
                  start.await();
                  return get("a");
                }));
      }
      for (Future<Answer> answer : answers) {
        assertThat(answer.get()).isEqualTo(new Answer(1));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void redis_being_away_makes_it_slower_and_not_wrong() {
    Redis away =
        new Redis(
            PlatformConfig.from(
                GivenPlatform.settings().with("REDIS_URL", "redis://127.0.0.1:1/0")));
    try {
      TwoLevelCache alone = new TwoLevelCache(away);
      assertThat(away.probe().status()).isEqualTo(Dependency.Status.DOWN);
      assertThat(alone.get("a", Answer.class, HOUR, this::load)).isEqualTo(new Answer(1));
      alone.forget("a");
      assertThat(alone.get("a", Answer.class, HOUR, this::load)).isEqualTo(new Answer(2));
    } finally {
      away.close();
    }
  }

  private Answer get(String key) {
    return cache.get(key, Answer.class, HOUR, this::load);
  }

  private Answer load() {
    return new Answer(loads.incrementAndGet());
  }
}
