package com.predictiq.platform.idempotency;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.Attempts.Work;
import com.predictiq.platform.DatabaseFailure;
import com.predictiq.platform.RequestRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/**
 * Does the work and keeps its answer in one transaction. Who comes with the same key meanwhile
 * waits until that has ended, and then finds the answer, or the key free again.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class AnswersOnce {

  private final AnswerStore store;

  @Inject
  AnswersOnce(AnswerStore store) {
    this.store = store;
  }

  Answer answer(Asked asked, Work<Answer, Exception> work) throws Exception {
    if (!enter(asked)) {
      return repeat(asked);
    }
    Answer answer = work.once();
    store.complete(asked, answer);
    return answer;
  }

  /** In a transaction, and nothing else. */
  Object withoutKey(Work<Object, Exception> work) throws Exception {
    return work.once();
  }

  private boolean enter(Asked asked) {
    try {
      return store.enter(asked);
    } catch (DatabaseFailure failure) {
      if (failure.waitedTooLong()) {
        throw stillRunning();
      }
      throw failure;
    }
  }

  private Answer repeat(Asked asked) {
    AnswerStore.Kept kept = store.find(asked).orElseThrow(AnswersOnce::stillRunning);
    if (!kept.content().equals(asked.content())) {
      throw new Rejected(
          RequestRefusal.IDEMPOTENCY_KEY_REUSED,
          "Take a new key for a new request, or send the first one again as it was.");
    }
    return kept.answer();
  }

  private static Rejected stillRunning() {
    return new Rejected(
        RequestRefusal.IDEMPOTENCY_KEY_IN_USE,
        "Ask again with the same key to see how it ended.",
        Duration.ofSeconds(1));
  }
}
