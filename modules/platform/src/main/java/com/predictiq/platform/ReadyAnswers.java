package com.predictiq.platform;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** For a {@link CacheWarmer}: puts an answer where {@link Remembered} looks for it. */
public interface ReadyAnswers {

  /**
   * Makes the answer to a path, unless there is one.
   *
   * @param path as callers write it, with its query
   */
  void make(String path, Set<String> tags, Duration freshFor, Supplier<? extends Record> answer);
}
