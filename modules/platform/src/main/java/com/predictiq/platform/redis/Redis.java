package com.predictiq.platform.redis;

import com.predictiq.platform.Dependency;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.JedisPooled;

/**
 * Redis, when there is one. It is asked briefly and never waited for: one question that is not
 * answered, and for two seconds nobody asks; then one does, for all.
 */
@ApplicationScoped
public class Redis implements Dependency {

  private static final Logger LOG = Logger.getLogger("predictiq.redis");
  private static final int TIMEOUT_MILLIS = 500;
  private static final int CONNECTIONS = 16;
  private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();
  private static final long ANSWERS = 0;

  private final Optional<JedisPooled> pool;
  private final LongSupplier nanos;

  /** When to ask again; nought while it answers. */
  private final AtomicLong askAgainAt = new AtomicLong(ANSWERS);

  @Inject
  Redis(RedisConfig config) {
    this(config, System::nanoTime);
  }

  Redis(RedisConfig config, LongSupplier nanos) {
    this.pool = config.address().map(Redis::connect);
    this.nanos = nanos;
  }

  /** As if it stood at this address, for tests of those who use it. */
  public static Redis at(Optional<URI> address) {
    return new Redis(new RedisConfig(address));
  }

  /** The answer of Redis; empty when there is none, or it does not answer. */
  public <T> Optional<T> ask(Function<JedisPooled, T> question) {
    return pool.filter(redis -> isWorthAsking()).flatMap(redis -> answer(redis, question));
  }

  /** For those who make something of their own with its connections; to be used inside ask. */
  public Optional<JedisPooled> pool() {
    return pool;
  }

  public boolean isConfigured() {
    return pool.isPresent();
  }

  /** Whether it did when it was last asked. */
  public boolean answers() {
    return pool.isPresent() && askAgainAt.get() == ANSWERS;
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
    return answer(pool.get(), JedisPooled::ping)
        .map(pong -> State.up())
        .orElseGet(() -> State.down("no answer; cache and limits are kept in process"));
  }

  @PreDestroy
  public void close() {
    pool.ifPresent(JedisPooled::close);
  }

  /** After the pause one may try, and moves the end of the pause on for the others. */
  private boolean isWorthAsking() {
    long again = askAgainAt.get();
    long now = nanos.getAsLong();
    return again == ANSWERS
        || (now - again >= 0 && askAgainAt.compareAndSet(again, nonZero(now + PAUSE_NANOS)));
  }

  private <T> Optional<T> answer(JedisPooled redis, Function<JedisPooled, T> question) {
    try {
      Optional<T> answer = Optional.ofNullable(question.apply(redis));
      if (askAgainAt.getAndSet(ANSWERS) != ANSWERS) {
        LOG.info("Redis answers again");
      }
      return answer;
    } catch (RuntimeException away) {
      pause(redis, away);
      return Optional.empty();
    }
  }

  /** What lies in the pool was connected to a server that is gone: the next begins afresh. */
  private void pause(JedisPooled redis, RuntimeException away) {
    if (askAgainAt.getAndSet(nonZero(nanos.getAsLong() + PAUSE_NANOS)) == ANSWERS) {
      LOG.log(Level.WARNING, "Redis does not answer; going on without it: {0}", away.getMessage());
    }
    redis.getPool().clear();
  }

  private static long nonZero(long nanos) {
    return nanos == ANSWERS ? 1 : nanos;
  }

  private static JedisPooled connect(URI uri) {
    ConnectionPoolConfig config = new ConnectionPoolConfig();
    config.setMaxTotal(CONNECTIONS);
    config.setMaxIdle(CONNECTIONS);
    config.setMaxWait(Duration.ofMillis(TIMEOUT_MILLIS));
    config.setJmxEnabled(false);
    return new JedisPooled(config, uri, TIMEOUT_MILLIS, TIMEOUT_MILLIS);
  }
}
