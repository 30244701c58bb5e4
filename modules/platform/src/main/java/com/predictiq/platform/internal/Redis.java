package com.predictiq.platform.internal;

import com.predictiq.platform.Dependency;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.JedisPooled;

/** Redis, when there is one. It is asked briefly and never waited for. */
@ApplicationScoped
class Redis implements Dependency {

  private static final int TIMEOUT_MILLIS = 250;
  private static final int CONNECTIONS = 16;

  private final Optional<JedisPooled> pool;

  @Inject
  Redis(PlatformConfig config) {
    this.pool = config.redis().map(Redis::connect);
  }

  /** The answer of Redis; empty when there is none, or it does not answer. */
  <T> Optional<T> ask(Function<JedisPooled, T> question) {
    return pool.flatMap(
        redis -> {
          try {
            return Optional.ofNullable(question.apply(redis));
          } catch (RuntimeException away) {
            return Optional.empty();
          }
        });
  }

  Optional<JedisPooled> pool() {
    return pool;
  }

  @Override
  public String name() {
    return "redis";
  }

  @Override
  public State probe() {
    if (pool.isEmpty()) {
      return State.off("REDIS_URL is not set; cache and limits are kept in process");
    }
    return ask(JedisPooled::ping)
        .map(pong -> State.up())
        .orElseGet(() -> State.down("no answer; cache and limits are kept in process"));
  }

  @PreDestroy
  void close() {
    pool.ifPresent(JedisPooled::close);
  }

  private static JedisPooled connect(URI uri) {
    ConnectionPoolConfig config = new ConnectionPoolConfig();
    config.setMaxTotal(CONNECTIONS);
    config.setMaxWait(Duration.ofMillis(TIMEOUT_MILLIS));
    config.setJmxEnabled(false);
    return new JedisPooled(config, uri, TIMEOUT_MILLIS, TIMEOUT_MILLIS);
  }
}
