package com.predictiq.platform.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.predictiq.platform.Direct;
import com.predictiq.platform.Json;
import com.predictiq.platform.ReadCache;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * In process first, then Redis, then whoever makes the answer. Many who want the same at once are
 * one flight. An answer is never older than asked for, and never older than the last word about one
 * of its tags that has reached this node.
 */
@Direct
class TwoLevelCache implements ReadCache {

  private static final int MOST_ENTRIES = 10_000;

  /**
   * A crowd whose flight was overtaken by a change begins again; after so often each goes alone.
   */
  private static final int FLIGHTS = 3;

  /** What was found, and whether it was there already. */
  record Found<T>(Kept<T> kept, boolean hit) {}

  private final Cache<String, Kept<?>> near =
      Caffeine.newBuilder().maximumSize(MOST_ENTRIES).expireAfterWrite(Told.LONGEST_LIFE).build();
  private final ConcurrentMap<String, CompletableFuture<Kept<?>>> flights =
      new ConcurrentHashMap<>();

  private final FarShelf far;
  private final Told told;
  private final CacheMetrics metrics;
  private final InstantSource clock;

  @Inject
  TwoLevelCache(FarShelf far, Told told, CacheMetrics metrics, InstantSource clock) {
    this.far = far;
    this.told = told;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  public <T extends Record> T get(
      String key, Class<T> type, Duration freshFor, Supplier<T> loader) {
    return get(key, Set.of(), type, freshFor, loader);
  }

  @Override
  public <T extends Record> T get(
      String key, Set<String> tags, Class<T> type, Duration freshFor, Supplier<T> loader) {
    try {
      return find(new Recipe<>(
              key, tags, freshFor, loader::get, Json::text, text -> Json.read(text, type)))
          .kept()
          .value();
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception checked) {
      throw new IllegalStateException("a supplier throws none", checked);
    }
  }

  @Override
  public void forget(String key) {
    far.forget(key);
    near.invalidate(key);
  }

  /** Of a key there is always the same type: keys begin with the name of whose they are. */
  <T> Found<T> find(Recipe<T> recipe) throws Exception {
    Optional<Kept<T>> kept = remembered(recipe.key());
    if (kept.isPresent()) {
      metrics.hit(CacheMetrics.NEAR);
      return kept.get().takesRefresh(clock.instant())
          ? refreshed(recipe, kept.get())
          : new Found<>(kept.get(), true);
    }
    for (int flight = 0; flight < FLIGHTS; flight++) {
      Optional<Found<T>> found = flyTogether(recipe);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return new Found<>(make(recipe, Optional.empty()), false);
  }

  /** What is kept and still holds. */
  <T> Optional<Kept<T>> remembered(String key) {
    return Optional.ofNullable(TwoLevelCache.<T>cast(near.getIfPresent(key))).filter(this::holds);
  }

  /** The same, unless it is time for somebody to make it anew. */
  <T> Optional<Kept<T>> atHand(String key) {
    return this.<T>remembered(key).filter(kept -> !kept.wantsRefresh(clock.instant()));
  }

  /** How many answers about one of these are kept. */
  int count(Set<String> tags) {
    return (int)
        near.asMap().values().stream()
            .filter(kept -> kept.tags().stream().anyMatch(tags::contains))
            .filter(this::holds)
            .count();
  }

  long size() {
    return near.estimatedSize();
  }

  void forgetEverything() {
    told.everything();
    near.invalidateAll();
  }

  private boolean holds(Kept<?> kept) {
    Instant now = clock.instant();
    return kept.isFresh(now) && told.holds(kept.tags(), kept.begun(), kept.born(), now);
  }

  /** When it fails, what there is is good for a while yet. */
  private <T> Found<T> refreshed(Recipe<T> recipe, Kept<T> old) throws Exception {
    try {
      return new Found<>(make(recipe, Optional.empty()), false);
    } catch (RuntimeException failure) {
      return new Found<>(old, true);
    }
  }

  /** Empty when the one who flew failed, or what came was overtaken by a change on the way. */
  private <T> Optional<Found<T>> flyTogether(Recipe<T> recipe) throws Exception {
    CompletableFuture<Kept<?>> mine = new CompletableFuture<>();
    CompletableFuture<Kept<?>> others = flights.putIfAbsent(recipe.key(), mine);
    if (others != null) {
      Kept<T> kept = cast(others.exceptionally(failure -> null).join());
      return kept == null || !holds(kept) ? Optional.empty() : Optional.of(new Found<>(kept, true));
    }
    try {
      // Another may have landed between our look at what is kept and now.
      Optional<Kept<T>> landed = remembered(recipe.key());
      Found<T> found = landed.isPresent() ? new Found<>(landed.get(), true) : fly(recipe);
      mine.complete(found.kept());
      return Optional.of(found);
    } finally {
      flights.remove(recipe.key());
      mine.complete(null);
    }
  }

  private <T> Found<T> fly(Recipe<T> recipe) throws Exception {
    long begun = told.now();
    FarShelf.Look look = far.look(recipe.key(), recipe.tags());
    Optional<Kept<T>> copy =
        look.copy()
            .map(text -> Kept.of(recipe.read().apply(text.text()), recipe, begun, text.born()))
            .filter(this::holds);
    if (copy.isPresent()) {
      metrics.hit(CacheMetrics.FAR);
      near.put(recipe.key(), copy.get());
      return new Found<>(copy.get(), true);
    }
    return new Found<>(make(recipe, look.counts()), false);
  }

  private <T> Kept<T> make(Recipe<T> recipe, Optional<String> counts) throws Exception {
    metrics.miss();
    long begun = told.now();
    Optional<String> before =
        counts.isPresent() ? counts : far.look(recipe.key(), recipe.tags()).counts();
    Instant born = clock.instant();
    Kept<T> kept = Kept.of(recipe.make().call(), recipe, begun, born);
    near.put(recipe.key(), kept);
    before.ifPresent(
        was ->
            far.put(
                recipe.key(),
                was,
                new FarShelf.Copy(recipe.write().apply(kept.value()), born),
                recipe.freshFor()));
    return kept;
  }

  @SuppressWarnings("unchecked")
  private static <T> Kept<T> cast(Kept<?> kept) {
    return (Kept<T>) kept;
  }
}
