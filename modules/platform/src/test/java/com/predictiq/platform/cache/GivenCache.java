package com.predictiq.platform.cache;

import com.predictiq.platform.Sql;
import com.predictiq.platform.ToldStale;
import com.predictiq.platform.redis.Redis;
import com.predictiq.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The cache of one node, and a number that grows each time it has to be looked for. */
final class GivenCache {

  static final Duration HOUR = Duration.ofHours(1);

  /** An answer. */
  record Answer(int number) {}

  final AtomicInteger loads;
  final SettableClock clock;
  final Told told = new Told();
  final FarShelf far;
  final TwoLevelCache cache;
  final Herald herald;

  /** What the rest of the house was told to have changed. */
  final List<ToldStale> learned = new CopyOnWriteArrayList<>();

  GivenCache(Redis redis, SettableClock clock, AtomicInteger loads) {
    this(redis, null, clock, loads);
  }

  GivenCache(Redis redis, Sql sql, SettableClock clock, AtomicInteger loads) {
    this.clock = clock;
    this.loads = loads;
    this.far = new FarShelf(redis);
    this.cache = new TwoLevelCache(far, told, new Unseen(), clock);
    this.herald = new Herald(told, far, redis, sql, learned::add);
  }

  Answer get(String key, String... tags) {
    return cache.get(key, Set.of(tags), Answer.class, HOUR, this::load);
  }

  Answer load() {
    return new Answer(loads.incrementAndGet());
  }

  /** Nobody looks. */
  static final class Unseen extends CacheMetrics {

    @Override
    void hit(String level) {
      // unseen
    }

    @Override
    void miss() {
      // unseen
    }
  }
}
