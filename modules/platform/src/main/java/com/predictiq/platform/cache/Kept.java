package com.predictiq.platform.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** One remembered answer: what it is about, since when, and at which count it was begun. */
record Kept<T>(
    T value,
    Set<String> tags,
    long begun,
    Instant born,
    Duration freshFor,
    AtomicBoolean beingRefreshed) {

  private static final int EARLY_PERCENT = 75;

  static <T> Kept<T> of(T value, Recipe<T> recipe, long begun, Instant born) {
    return new Kept<>(value, recipe.tags(), begun, born, recipe.freshFor(), new AtomicBoolean());
  }

  boolean isFresh(Instant now) {
    return !now.isBefore(born) && now.isBefore(born.plus(freshFor));
  }

  Duration age(Instant now) {
    return Duration.between(born, now);
  }

  /** True for one caller, once, when its end is near: so that the crowd never waits for it. */
  boolean takesRefresh(Instant now) {
    return wantsRefresh(now) && beingRefreshed.compareAndSet(false, true);
  }

  /** True while nobody has taken it. */
  boolean wantsRefresh(Instant now) {
    return age(now).toMillis() * 100 > freshFor.toMillis() * EARLY_PERCENT && !beingRefreshed.get();
  }
}
