package com.predictiq.platform.cache;

import com.predictiq.platform.Json;
import com.predictiq.platform.ReadyAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** Makes answers before anybody asks. */
@ApplicationScoped
class KeepsReadyAnswers implements ReadyAnswers {

  private final TwoLevelCache cache;

  @Inject
  KeepsReadyAnswers(TwoLevelCache cache) {
    this.cache = cache;
  }

  @Override
  public void make(
      String path, Set<String> tags, Duration freshFor, Supplier<? extends Record> answer) {
    try {
      cache.find(
          new Recipe<>(
              ReadyAnswer.key(path),
              tags,
              freshFor,
              () -> new ReadyAnswer(Json.bytes(answer.get())),
              ReadyAnswer::text,
              ReadyAnswer::read));
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception checked) {
      throw new IllegalStateException("a supplier throws none", checked);
    }
  }
}
