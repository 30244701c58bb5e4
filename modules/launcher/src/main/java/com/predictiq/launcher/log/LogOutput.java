package com.predictiq.launcher.log;

import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;

/**
 * Writes log lines to standard output at once. Public because {@link LogManager} makes it by name.
 */
public final class LogOutput extends StreamHandler {

  public LogOutput() {
    super(Logs.terminal(), new LogLines());
    setLevel(Level.ALL);
  }

  /** The container is heard when it warns; what else it says is for its own makers. */
  @Override
  public boolean isLoggable(LogRecord event) {
    return super.isLoggable(event)
        && (event.getLevel().intValue() >= Level.WARNING.intValue() || isOurs(event));
  }

  public static boolean isOurs(LogRecord event) {
    return event.getLoggerName() != null && event.getLoggerName().startsWith("predictiq");
  }

  @Override
  public synchronized void publish(LogRecord event) {
    super.publish(event);
    flush();
  }

  @Override
  public synchronized void close() {
    flush();
  }
}
