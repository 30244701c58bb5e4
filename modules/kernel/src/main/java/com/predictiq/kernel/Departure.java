package com.predictiq.kernel;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The way out of this process, and what is still being done in it. Once it has begun, nothing is
 * taken on that can wait, and whoever leads it waits for what was. There is one for the process:
 * the application and what started it know a half each.
 */
public final class Departure {

  private static final Departure OF_THIS_PROCESS = new Departure();

  private final AtomicBoolean begun = new AtomicBoolean();
  private final AtomicInteger underway = new AtomicInteger();

  public static Departure ofThisProcess() {
    return OF_THIS_PROCESS;
  }

  /** False when it had begun before; there is no way back. */
  public boolean begin() {
    return begun.compareAndSet(false, true);
  }

  public boolean hasBegun() {
    return begun.get();
  }

  /** Something was begun that should come to its end. */
  public void taken() {
    underway.incrementAndGet();
  }

  /** It came to its end, whichever. */
  public void done() {
    underway.decrementAndGet();
  }

  public int underway() {
    return underway.get();
  }
}
