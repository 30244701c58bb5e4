package com.predictiq.platform;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Does something again when the database ended it because two transactions stood in each other's
 * way. Up to five times, with a pause of chance that grows, so that those who met once do not meet
 * again in step. The work must begin its own transaction, and leave nothing behind when it fails.
 */
public final class Attempts {

  public static final int MOST = 5;

  private static final int CAUSES_AT_MOST = 20;
  private static final Duration LONGEST_FIRST_PAUSE = Duration.ofMillis(10);

  /** What is done, perhaps more than once. */
  @FunctionalInterface
  public interface Work<T, X extends Exception> {
    T once() throws X;
  }

  private final RandomGenerator chance;
  private final Consumer<Duration> pause;
  private final Runnable again;

  public Attempts(RandomGenerator chance) {
    this(chance, () -> {});
  }

  /** The second is told each time when something is done again. */
  public Attempts(RandomGenerator chance, Runnable again) {
    this(chance, again, wait -> LockSupport.parkNanos(wait.toNanos()));
  }

  Attempts(RandomGenerator chance, Runnable again, Consumer<Duration> pause) {
    this.chance = chance;
    this.again = again;
    this.pause = pause;
  }

  public <T, X extends Exception> T make(Work<T, X> work) throws X {
    for (int attempt = 1; attempt < MOST; attempt++) {
      try {
        return work.once();
      } catch (Exception failure) {
        if (!mayTryAgain(failure)) {
          throw failure;
        }
      }
      again.run();
      pause.accept(pauseAfter(attempt));
    }
    return work.once();
  }

  /** Whether somewhere below it the database says that it was only somebody else's turn. */
  public static boolean mayTryAgain(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < CAUSES_AT_MOST; depth++) {
      if (cause instanceof SQLException sql && new DatabaseFailure(sql).mayTryAgain()) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private Duration pauseAfter(int attempt) {
    return Duration.ofNanos(chance.nextLong(LONGEST_FIRST_PAUSE.toNanos() << (attempt - 1)));
  }
}
