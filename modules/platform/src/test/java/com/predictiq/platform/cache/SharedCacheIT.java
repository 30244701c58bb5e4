package com.predictiq.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.predictiq.platform.Sql;
import com.predictiq.platform.cache.GivenCache.Answer;
import com.predictiq.platform.redis.GivenRedis;
import com.predictiq.platform.redis.Redis;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestConfig;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes on a real database, with a real Redis and without. */
@WithDatabase
class SharedCacheIT {

  private static final Set<String> MARKETS = Set.of("markets");
  private static final Set<String> NONE = Set.of();

  private final AtomicInteger loads = new AtomicInteger();
  private final SettableClock clock = new SettableClock();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final TestDatabase database;

  SharedCacheIT(TestDatabase database) {
    this.database = database;
  }

  @AfterEach
  void close() throws Exception {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }

  @Test
  void what_one_node_has_made_the_other_finds() {
    GivenRedis server = server();
    assertThat(node(redis(server)).get("list", "markets")).isEqualTo(new Answer(1));
    assertThat(node(redis(server)).get("list", "markets")).isEqualTo(new Answer(1));
  }

  @Test
  void a_copy_that_was_begun_before_a_word_is_no_answer_after_it() {
    GivenRedis server = server();
    GivenCache one = node(redis(server));
    GivenCache other = node(redis(server));
    other.cache.get(
        "list",
        MARKETS,
        Answer.class,
        GivenCache.HOUR,
        () -> {
          Answer old = other.load();
          one.herald.tell(MARKETS, NONE);
          one.herald.pass();
          return old;
        });
    assertThat(one.get("list", "markets")).isEqualTo(new Answer(2));
  }

  @Test
  void until_redis_was_told_the_node_that_knows_better_does_not_ask_it() {
    GivenCache one = node(redis(server()));
    one.get("list", "markets");
    one.herald.tell(MARKETS, NONE);
    assertThat(one.get("list", "markets")).isEqualTo(new Answer(2));
  }

  @Test
  void a_word_reaches_the_other_node_through_redis() {
    GivenRedis server = server();
    Redis others = redis(server);
    GivenCache other = node(others);
    listens(new ListensToRedis(others, other.herald), other);
    becomesStale(node(redis(server)), other);
  }

  @Test
  void without_redis_a_word_reaches_the_other_node_through_the_database() {
    GivenCache other = node(GivenRedis.none());
    listens(new ListensToDatabase(settings(), other.herald), other);
    becomesStale(node(GivenRedis.none()), other);
  }

  @Test
  void while_redis_is_gone_the_database_carries_the_word_and_redis_hears_it_later() {
    GivenRedis server = server();
    Redis others = redis(server);
    GivenCache other = node(others);
    GivenCache one = node(redis(server));
    listens(new ListensToDatabase(settings(), other.herald), other);
    server.stop();
    becomesStale(one, other);
    server.start();
    others.probe();
    assertThat(other.far.look("list", MARKETS).counts()).as("still owed").isEmpty();
    other.herald.pass();
    assertThat(other.far.look("list", MARKETS).counts()).contains("null 1");
  }

  @Test
  void a_word_for_everything_reaches_everybody() {
    GivenCache one = node(GivenRedis.none());
    GivenCache other = node(GivenRedis.none());
    listens(new ListensToDatabase(settings(), other.herald), other);
    other.get("untagged");
    one.herald.tellEverything();
    one.herald.pass();
    int known = loads.get();
    await().untilAsserted(() -> assertThat(other.get("untagged")).isNotEqualTo(new Answer(known)));
  }

  /** The other remembers, the one tells, and the other looks anew. */
  private static void becomesStale(GivenCache one, GivenCache other) {
    Answer old = other.get("list", "markets");
    assertThat(other.get("list", "markets")).isEqualTo(old);
    one.herald.tell(MARKETS, NONE);
    one.herald.pass();
    await().untilAsserted(() -> assertThat(other.get("list", "markets")).isNotEqualTo(old));
  }

  /** Returns when it does: then it has said that it was deaf before. */
  private void listens(Listener listener, GivenCache node) {
    long before = node.told.now();
    Thread ear =
        new Thread(
            () -> {
              try {
                listener.listen();
              } catch (Exception stopped) {
                return;
              }
            });
    ear.start();
    open.push(ear::join);
    open.push(listener::stop);
    await().until(() -> node.told.now() > before);
  }

  private GivenRedis server() {
    GivenRedis server = GivenRedis.started();
    open.push(server);
    return server;
  }

  private Redis redis(GivenRedis server) {
    Redis redis = server.node();
    open.push(redis::close);
    return redis;
  }

  private GivenCache node(Redis redis) {
    return new GivenCache(redis, new Sql(database.dataSource()), clock, loads);
  }

  private TestConfig settings() {
    return TestConfig.defaults()
        .with("predictiq.database.jdbc-url", database.url().jdbc())
        .with("predictiq.database.user", database.url().user())
        .with("predictiq.database.password", database.url().password());
  }
}
