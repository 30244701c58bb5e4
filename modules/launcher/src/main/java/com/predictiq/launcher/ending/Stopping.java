package com.predictiq.launcher.ending;

import java.util.concurrent.atomic.AtomicBoolean;

/** Knows whether this JVM is on its way out: what fails from then on is nobody's to mend. */
public final class Stopping {

  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  private Stopping() {}

  /** To be called once, when a program begins. */
  public static void watch() {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> BEGUN.set(true), "stopping"));
  }

  public static boolean hasBegun() {
    return BEGUN.get();
  }
}
