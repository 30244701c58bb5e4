package com.predictiq.acceptance.delivery;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Callers who go on calling at a pace, whoever answers, until they are told to stop. */
public final class SteadyLoad implements AutoCloseable {

  private static final int CALLERS = 32;
  private static final long A_SECOND = 1_000_000;

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  /** On a machine that cannot keep the pace, calls are left out that nobody is free to make. */
  private final ExecutorService callers =
      new ThreadPoolExecutor(
          CALLERS,
          CALLERS,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(CALLERS),
          new ThreadPoolExecutor.DiscardPolicy());

  private final Queue<String> lost = new ConcurrentLinkedQueue<>();
  private final AtomicInteger answered = new AtomicInteger();
  private final Future<?> pace;

  private SteadyLoad(int perSecond, Supplier<Optional<String>> call) {
    this.pace =
        clock.scheduleAtFixedRate(
            () -> callers.execute(() -> once(call)),
            0,
            A_SECOND / perSecond,
            TimeUnit.MICROSECONDS);
  }

  /** The call answers what was wrong, if something was. */
  public static SteadyLoad of(int perSecond, Supplier<Optional<String>> call) {
    return new SteadyLoad(perSecond, call);
  }

  public int answered() {
    return answered.get();
  }

  /** What was answered otherwise than it should have been, or not at all; after the last answer. */
  public List<String> stop() {
    try {
      pace.cancel(false);
      clock.shutdown();
      callers.shutdown();
      if (!callers.awaitTermination(1, TimeUnit.MINUTES)) {
        lost.add("somebody still waits");
      }
      return List.copyOf(lost);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    callers.shutdownNow();
  }

  private void once(Supplier<Optional<String>> call) {
    try {
      call.get().ifPresentOrElse(lost::add, answered::incrementAndGet);
    } catch (UncheckedIOException unanswered) {
      lost.add(unanswered.toString());
    }
  }
}
