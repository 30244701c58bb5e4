package com.predictiq.launcher.log;

import java.util.logging.LogManager;

/**
 * Keeps the log open while the server stops. The JDK closes it first of all, and what the last
 * requests had to say would be lost. Public because the JDK makes it by name.
 */
public final class LastingLogManager extends LogManager {

  private static final String CLEANER = "java.util.logging.LogManager$Cleaner";

  @Override
  public void reset() {
    if (!Thread.currentThread().getClass().getName().equals(CLEANER)) {
      super.reset();
    }
  }
}
