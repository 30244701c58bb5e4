package com.predictiq.launcher.ending;

import com.predictiq.kernel.Departure;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How a node ends that was asked to. It takes on nothing more that can wait and says that it is not
 * ready; serves on until every proxy has noticed; shuts the door; lets what was begun come to its
 * end; and only then lets the JVM stop the container and what that holds. Asked once more, it is
 * done with waiting.
 */
public final class LeavesInOrder {

  private static final Logger LOG = Logger.getLogger("predictiq.server");

  /** A terminal tells the launcher and the server at once, and the launcher tells the server. */
  private static final Duration ONE_WORD = Duration.ofSeconds(1);

  private static final Duration A_MOMENT = Duration.ofMillis(50);

  /** What is written leaves the process a moment after it was counted as done. */
  private static final int MOMENTS_OF_QUIET = 3;

  /** How long others may take to notice, and then what was begun to come to its end. */
  public record Patience(Duration notice, Duration drain) {

    public Duration atMost() {
      return notice.plus(drain);
    }
  }

  private final Departure departure;
  private final Patience patience;
  private final Runnable shutTheDoor;
  private final IntConsumer end;
  private final CountDownLatch hurry = new CountDownLatch(1);
  private final AtomicLong asked = new AtomicLong();

  public LeavesInOrder(
      Departure departure, Patience patience, Runnable shutTheDoor, IntConsumer end) {
    this.departure = departure;
    this.patience = patience;
    this.shutTheDoor = shutTheDoor;
    this.end = end;
  }

  /** At the first call it returns when the process has ended. */
  public void hear(int exitCode) {
    long now = System.nanoTime();
    if (asked.compareAndSet(0, now)) {
      departure.begin();
      leave();
      end.accept(exitCode);
    } else if (now - asked.get() > ONE_WORD.toNanos()) {
      hurry.countDown();
    }
  }

  private void leave() {
    if (!patience.notice().isZero()) {
      LOG.log(
          Level.INFO,
          "Leaving: not ready from now on, and serving for {0} s until that is noticed",
          patience.notice().toSeconds());
    }
    wasHurried(patience.notice());
    shutTheDoor.run();
    long began = System.nanoTime();
    int quiet = 0;
    while (quiet < MOMENTS_OF_QUIET
        && System.nanoTime() - began < patience.drain().toNanos()
        && !wasHurried(A_MOMENT)) {
      quiet = departure.underway() == 0 ? quiet + 1 : 0;
    }
    if (departure.underway() > 0) {
      LOG.log(Level.WARNING, "Leaving with {0} requests or jobs unfinished", departure.underway());
    }
  }

  private boolean wasHurried(Duration wait) {
    try {
      return hurry.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
