package com.predictiq.platform.cache;

import static com.predictiq.platform.cache.GivenCache.HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.platform.cache.GivenCache.Answer;
import com.predictiq.platform.redis.GivenRedis;
import com.predictiq.platform.redis.Redis;
import com.predictiq.testkit.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TwoLevelCacheTest {

  private static final int READERS = 8;
  private static final Set<String> MARKETS = Set.of("markets");
  private static final Set<String> NONE = Set.of();

  private final AtomicInteger loads = new AtomicInteger();
  private final SettableClock clock = new SettableClock();
  private final GivenCache here = new GivenCache(GivenRedis.none(), clock, loads);

  @Test
  void loads_an_answer_once_while_it_is_fresh() {
    assertThat(here.get("a")).isEqualTo(new Answer(1));
    assertThat(here.get("a")).isEqualTo(new Answer(1));
    assertThat(here.get("b")).isEqualTo(new Answer(2));
  }

  @Test
  void what_is_forgotten_is_loaded_anew() {
    here.get("a");
    here.cache.forget("a");
    assertThat(here.get("a")).isEqualTo(new Answer(2));
  }

  @Test
  void an_answer_lives_as_long_as_was_said() {
    here.get("a");
    clock.advance(HOUR.minusMillis(1));
    here.cache.get("b", Answer.class, Duration.ofSeconds(1), here::load);
    clock.advance(Duration.ofSeconds(1));
    assertThat(here.cache.get("b", Answer.class, Duration.ofSeconds(1), here::load))
        .isEqualTo(new Answer(3));
    assertThat(here.get("a")).isEqualTo(new Answer(4));
  }

  @Test
  void a_tag_that_is_told_makes_what_carries_it_stale_and_nothing_else() {
    here.get("list", "markets");
    here.get("one", "market:7");
    here.herald.tell(MARKETS, NONE);
    assertThat(here.get("one", "market:7")).isEqualTo(new Answer(2));
    assertThat(here.get("list", "markets")).isEqualTo(new Answer(3));
  }

  @Test
  void what_was_being_made_while_its_tag_was_told_is_stale_when_it_comes() {
    here.cache.get(
        "list",
        MARKETS,
        Answer.class,
        HOUR,
        () -> {
          Answer old = here.load();
          here.herald.tell(MARKETS, NONE);
          return old;
        });
    assertThat(here.get("list", "markets")).isEqualTo(new Answer(2));
  }

  @Test
  void what_changes_with_every_stake_is_shown_for_a_moment() {
    here.get("list", "volumes");
    here.herald.tell(NONE, Set.of("volumes"));
    assertThat(here.get("list", "volumes")).isEqualTo(new Answer(1));
    clock.advance(Told.SOON);
    assertThat(here.get("list", "volumes")).isEqualTo(new Answer(2));
  }

  @Test
  void one_reader_looks_anew_when_the_end_is_near() {
    here.get("a");
    clock.advance(Duration.ofMinutes(46));
    assertThat(here.get("a")).isEqualTo(new Answer(2));
    assertThat(here.get("a")).isEqualTo(new Answer(2));
  }

  @Test
  void a_refresh_that_fails_costs_nobody_the_answer() {
    here.get("a");
    clock.advance(Duration.ofMinutes(46));
    assertThat(here.cache.get("a", Answer.class, HOUR, TwoLevelCacheTest::rains))
        .isEqualTo(new Answer(1));
  }

  @Test
  void a_failure_is_no_answer() {
    assertThatThrownBy(() -> here.cache.get("a", Answer.class, HOUR, TwoLevelCacheTest::rains))
        .hasMessage("it rained");
    assertThat(here.get("a")).isEqualTo(new Answer(1));
  }

  @Test
  void many_who_ask_at_once_are_one_flight() throws Exception {
    assertThat(crowd(() -> here.get("a"))).hasSize(READERS).containsOnly(new Answer(1));
  }

  @Test
  void a_crowd_on_a_flight_overtaken_by_a_change_begins_again() throws Exception {
    Supplier<Answer> overtaken =
        () -> {
          Answer answer = here.load();
          if (answer.number() == 1) {
            here.herald.tell(MARKETS, NONE);
          }
          return answer;
        };
    List<Answer> answers = crowd(() -> here.cache.get("a", MARKETS, Answer.class, HOUR, overtaken));
    assertThat(answers.stream().filter(new Answer(1)::equals).count()).isLessThanOrEqualTo(1);
  }

  @Test
  void redis_being_away_makes_it_slower_and_not_wrong() {
    Redis away = GivenRedis.away();
    GivenCache alone = new GivenCache(away, clock, loads);
    assertThat(alone.get("a", "markets")).isEqualTo(new Answer(1));
    alone.herald.tell(MARKETS, NONE);
    assertThat(alone.get("a", "markets")).isEqualTo(new Answer(2));
    away.close();
  }

  private static List<Answer> crowd(Supplier<Answer> question) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(READERS);
    try {
      CountDownLatch start = new CountDownLatch(READERS);
      List<Future<Answer>> futures = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        futures.add(
            threads.submit(
                () -> {
                  start.countDown();
                  start.await();
                  return question.get();
                }));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> future : futures) {
        answers.add(future.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Answer rains() {
    throw new IllegalStateException("it rained");
  }
}
