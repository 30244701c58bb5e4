package com.predictiq.chain.withdrawals;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How many do the same work at once. Each takes the next piece when it is done with one, and lets
 * go at the first trouble: one bad piece keeps the others from nothing, and a network that is away
 * keeps everybody no longer than one answer.
 */
final class Hands {

  static final Hands ONE_PAIR = new Hands(Runnable::run, 1);

  private final Executor threads;
  private final int most;

  Hands(Executor threads, int most) {
    this.threads = threads;
    this.most = most;
  }

  /** Answers of how many pieces this was true; throws what somebody ran into, at the end. */
  <T> int count(List<T> pieces, Predicate<T> work) {
    Queue<T> waiting = new ConcurrentLinkedQueue<>(pieces);
    AtomicInteger yes = new AtomicInteger();
    CompletableFuture<?>[] all =
        Stream.generate(() -> CompletableFuture.runAsync(() -> take(waiting, work, yes), threads))
            .limit(Math.min(most, pieces.size()))
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(all).join();
    } catch (CompletionException trouble) {
      throw trouble.getCause() instanceof RuntimeException known ? known : trouble;
    }
    return yes.get();
  }

  private static <T> void take(Queue<T> waiting, Predicate<T> work, AtomicInteger yes) {
    for (T next = waiting.poll(); next != null; next = waiting.poll()) {
      if (work.test(next)) {
        yes.incrementAndGet();
      }
    }
  }
}
