package com.predictiq.launcher.log;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What libraries print past the log, turned into log lines, so that every line keeps one form. */
final class StrayOutput extends OutputStream {

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final Logger logger;
  private final Level level;

  private StrayOutput(Logger logger, Level level) {
    this.logger = logger;
    this.level = level;
  }

  static PrintStream into(Logger logger, Level level) {
    return new PrintStream(new StrayOutput(logger, level), true, StandardCharsets.UTF_8);
  }

  @Override
  public synchronized void write(int letter) {
    if (letter != '\n') {
      line.write(letter);
      return;
    }
    String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
    line.reset();
    if (!text.isEmpty()) {
      logger.log(level, () -> text);
    }
  }
}
