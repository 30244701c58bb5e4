package com.predictiq.platform.cache;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** How an answer is made, what it is about, how long it is good, and how it is written down. */
record Recipe<T>(
    String key,
    Set<String> tags,
    Duration freshFor,
    Callable<T> make,
    Function<T, String> write,
    Function<String, T> read) {

  Recipe {
    if (freshFor.compareTo(Told.LONGEST_LIFE) > 0) {
      throw new IllegalArgumentException(key + " may not live longer than " + Told.LONGEST_LIFE);
    }
  }
}
