package com.predictiq.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.platform.Dependency.Status;
import com.predictiq.testkit.TestConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.JedisPooled;
import redis.clients.jedis.exceptions.JedisConnectionException;

class RedisTest {

  private final AtomicLong nanos = new AtomicLong(1);
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void without_an_address_nobody_is_asked() {
    Redis none = GivenRedis.none();
    assertThat(none.ask(this::fails)).isEmpty();
    assertThat(asked).hasValue(0);
    assertThat(none.probe().status()).isEqualTo(Status.OFF);
  }

  @Test
  void one_question_without_an_answer_is_enough_for_two_seconds() {
    Redis redis = silent();
    for (int question = 0; question < 1_000; question++) {
      assertThat(redis.ask(this::fails)).isEmpty();
    }
    assertThat(asked).hasValue(1);
    assertThat(redis.answers()).isFalse();
    nanos.addAndGet(Duration.ofMillis(2_001).toNanos());
    redis.ask(this::fails);
    redis.ask(this::fails);
    assertThat(asked).hasValue(2);
  }

  @Test
  void one_answer_after_the_pause_is_enough_too() {
    Redis redis = silent();
    redis.ask(this::fails);
    nanos.addAndGet(Duration.ofSeconds(3).toNanos());
    assertThat(redis.ask(pool -> "pong")).contains("pong");
    assertThat(redis.answers()).isTrue();
  }

  @Test
  void a_real_one_is_found_again_after_a_restart() {
    try (GivenRedis server = GivenRedis.started()) {
      Redis redis = server.node();
      assertThat(redis.ask(JedisPooled::ping)).contains("PONG");
      server.stop();
      assertThat(redis.probe().status()).isEqualTo(Status.DOWN);
      server.start();
      assertThat(redis.probe().status()).isEqualTo(Status.UP);
      assertThat(redis.ask(JedisPooled::ping)).contains("PONG");
      redis.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://cache", "cache:6379", "redis://:a password@cache"})
  void a_bad_address_names_its_key_and_no_password(String url) {
    assertThatThrownBy(() -> RedisConfig.from(TestConfig.defaults().with("REDIS_URL", url)))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("REDIS_URL")
        .hasMessageNotContaining("a password");
  }

  private Redis silent() {
    return new Redis(new RedisConfig(Optional.of(URI.create("redis://127.0.0.1:1/0"))), nanos::get);
  }

  private String fails(JedisPooled pool) {
    asked.incrementAndGet();
    throw new JedisConnectionException("nobody there");
  }
}
