package com.predictiq.launcher;

import java.util.concurrent.atomic.AtomicBoolean;

/** Knows whether this JVM is on its way out: what fails from then on is nobody's to mend. */
final class Stopping {

  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  private Stopping() {}

  /** To be called once, when a program begins. */
  static void watch() {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> BEGUN.set(true), "stopping"));
  }

  static boolean hasBegun() {
    return BEGUN.get();
  }
}
