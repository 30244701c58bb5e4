package com.predictiq.platform;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Answers that may be a little old: kept in process, shared through Redis when there is one, one
 * flight per key. Redis being away makes it slower, never wrong.
 */
public interface ReadCache {

  /** The answer under this key, at most {@code freshFor} old, or what the loader finds now. */
  <T extends Record> T get(String key, Class<T> type, Duration freshFor, Supplier<T> loader);

  /**
   * The same, of an answer about something that is told to be stale by its tags ({@link
   * AnswersChanged}). Of at most an hour.
   */
  default <T extends Record> T get(
      String key, Set<String> tags, Class<T> type, Duration freshFor, Supplier<T> loader) {
    return get(key, type, freshFor, loader);
  }

  /** Forgets the answer here and for the other nodes. */
  void forget(String key);
}
