package com.predictiq.platform.idempotency;

import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Lets go of answers nobody asks for any more, a few thousand at a time. */
@ApplicationScoped
class ForgetsAnswers implements Job {

  private static final int AT_ONCE = 5_000;
  private static final int ROUNDS = 200;

  private final AnswerStore store;
  private final IdempotencyConfig config;

  @Inject
  ForgetsAnswers(AnswerStore store, IdempotencyConfig config) {
    this.store = store;
    this.config = config;
  }

  @Override
  public String name() {
    return "platform.forgets-answers";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public int run() {
    int all = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int forgotten = store.forget(config.keep(), AT_ONCE);
      all += forgotten;
      if (forgotten < AT_ONCE) {
        break;
      }
    }
    return all;
  }
}
