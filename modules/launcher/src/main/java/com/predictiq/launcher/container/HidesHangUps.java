package com.predictiq.launcher.container;

import com.predictiq.launcher.log.LogOutput;
import java.io.IOException;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glassfish.grizzly.http.HttpBrokenContentException;

/**
 * A caller who goes away before the answer has come, or sends pieces that are none, is nothing that
 * somebody on duty could mend; the container tells of each with up to a hundred lines. For who
 * wants to know, it is one line at FINE.
 */
final class HidesHangUps implements Filter {

  private static final Logger LOG = Logger.getLogger("predictiq.http");

  /** What the container, Grizzly and the JDK call it when the other side is gone, or was ended. */
  private static final Set<String> GONE =
      Set.of(
          "Connection is closed",
          "Connection closed",
          "Connection reset",
          "Connection reset by peer",
          "Broken pipe",
          "Locally closed",
          "Remotely closed");

  /** What is refused in our words, once it was said in the container's. */
  private static final String TWO_LENGTHS =
      "Can't use both headers Content-Length and Transfer-Encoding";

  private static final Pattern MESSAGE =
      Pattern.compile(
          "^java\\.io\\.IOException: ("
              + GONE.stream().sorted().map(Pattern::quote).collect(Collectors.joining("|"))
              + ")$",
          Pattern.MULTILINE);

  static void install() {
    LogManager.getLogManager().getLogger("").getHandlers()[0].setFilter(new HidesHangUps());
  }

  @Override
  public boolean isLoggable(LogRecord event) {
    if (LogOutput.isOurs(event) || !(isHangUp(event.getThrown()) || tells(event.getMessage()))) {
      return true;
    }
    LOG.log(Level.FINE, "A caller hung up, or made no sense: {0}", event.getLoggerName());
    return false;
  }

  /** One part of the container writes the trace into its message. */
  private static boolean tells(String message) {
    return message != null && (MESSAGE.matcher(message).find() || message.startsWith(TWO_LENGTHS));
  }

  static boolean isHangUp(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (cause instanceof HttpBrokenContentException
          || (cause instanceof IOException && GONE.contains(cause.getMessage()))) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
