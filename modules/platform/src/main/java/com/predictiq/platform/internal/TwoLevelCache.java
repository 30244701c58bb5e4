package com.predictiq.platform.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.predictiq.platform.Json;
import com.predictiq.platform.ReadCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * In process first, then Redis, then the loader. In process an answer lives no longer than asked
 * for; the copy in Redis was made by a node that asked the same, so an answer can be at most twice
 * {@code freshFor} old.
 */
@ApplicationScoped
class TwoLevelCache implements ReadCache {

  private static final int MOST_ENTRIES = 10_000;
  private static final String PREFIX = "predictiq:cache:";

  private record Entry(Record value, Duration freshFor) {}

  private final Cache<String, Entry> near =
      Caffeine.newBuilder()
          .maximumSize(MOST_ENTRIES)
          .expireAfter(Expiry.<String, Entry>creating((key, entry) -> entry.freshFor()))
          .build();
  private final Redis redis;

  @Inject
  TwoLevelCache(Redis redis) {
    this.redis = redis;
  }

  @Override
  public <T extends Record> T get(
      String key, Class<T> type, Duration freshFor, Supplier<T> loader) {
    // Caffeine computes a key once however many ask: one flight.
    return type.cast(
        near.get(key, missing -> new Entry(far(key, type, freshFor, loader), freshFor)).value());
  }

  @Override
  public void forget(String key) {
    redis.ask(pool -> pool.del(PREFIX + key));
    near.invalidate(key);
  }

  private <T extends Record> T far(
      String key, Class<T> type, Duration freshFor, Supplier<T> loader) {
    return redis
        .ask(pool -> pool.get(PREFIX + key))
        .map(text -> Json.read(text, type))
        .orElseGet(() -> load(key, freshFor, loader));
  }

  private <T extends Record> T load(String key, Duration freshFor, Supplier<T> loader) {
    T value = loader.get();
    redis.ask(pool -> pool.psetex(PREFIX + key, freshFor.toMillis(), Json.text(value)));
    return value;
  }
}
