package com.predictiq.platform.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.predictiq.platform.Direct;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which tags were told to be stale, and when, by a count that only grows. Who begins to make an
 * answer notes the count; if one of its tags was told after that, the answer is stale, also when it
 * was still being made. So there is nothing to be looked for and removed.
 */
@Direct
class Told {

  /** Longer than any answer may live: then nothing is left that the note could be about. */
  static final Duration LONGEST_LIFE = Duration.ofHours(1);

  /** What changes with each stake may be shown for so long. */
  static final Duration SOON = Duration.ofMillis(250);

  private static final int MOST_TAGS = 100_000;

  private final AtomicLong count = new AtomicLong();

  /** All that was begun before this is stale. */
  private final AtomicLong floor = new AtomicLong();

  private final Cache<String, Long> atOnce = notes();
  private final Cache<String, Long> soon = notes();

  long now() {
    return count.get();
  }

  void atOnce(Collection<String> tags) {
    tags.forEach(tag -> atOnce.put(tag, count.incrementAndGet()));
  }

  void soon(Collection<String> tags) {
    tags.forEach(tag -> soon.put(tag, count.incrementAndGet()));
  }

  void everything() {
    floor.set(count.incrementAndGet());
  }

  /** Whether what was begun at this count and born then is still true. */
  boolean holds(Set<String> tags, long begun, Instant born, Instant now) {
    return begun >= floor.get()
        && !isAny(tags, atOnce, begun)
        && (now.isBefore(born.plus(SOON)) || !isAny(tags, soon, begun));
  }

  /** A loop: with each answer from memory this is asked twice. */
  private static boolean isAny(Set<String> tags, Cache<String, Long> told, long begun) {
    for (String tag : tags) {
      if (isAfter(told.getIfPresent(tag), begun)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAfter(Long told, long begun) {
    return told != null && told > begun;
  }

  private Cache<String, Long> notes() {
    return Caffeine.newBuilder()
        .maximumSize(MOST_TAGS)
        .expireAfterWrite(LONGEST_LIFE.multipliedBy(2))
        .executor(Runnable::run)
        .evictionListener(this::forgotten)
        .build();
  }

  /** A note that had to make room still holds, for all tags. */
  private void forgotten(String tag, Long told, RemovalCause cause) {
    if (cause == RemovalCause.SIZE && told != null) {
      floor.accumulateAndGet(told, Math::max);
    }
  }
}
