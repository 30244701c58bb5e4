package com.predictiq.platform.idempotency;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Several threads that do the same at the same moment. */
final class Crowd {

  private Crowd() {}

  static <T> List<T> of(int size, Supplier<T> deed) {
    ExecutorService threads = Executors.newFixedThreadPool(size);
    try {
      CountDownLatch start = new CountDownLatch(size);
      List<Callable<T>> all = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        all.add(
            () -> {
              start.countDown();
              start.await();
              return deed.get();
            });
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : threads.invokeAll(all)) {
        answers.add(answer.get());
      }
      return answers;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IllegalStateException(failed);
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    } finally {
      threads.shutdownNow();
    }
  }
}
