package com.predictiq.launcher.log;

import com.predictiq.kernel.Trace;
import com.predictiq.launcher.ending.Reason;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Formatter;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;

/**
 * One line for each event: JSON for machines or plain text for a terminal. Every line knows the
 * request and the member it was written for, and a parameter that is a map adds its entries.
 *
 * <p>Public with a public constructor because {@link LogManager} makes it by name.
 */
public final class LogLines extends Formatter {

  static final String JSON = LogLines.class.getName() + ".json";

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  private final boolean json;

  public LogLines() {
    this("true".equals(LogManager.getLogManager().getProperty(JSON)));
  }

  LogLines(boolean json) {
    this.json = json;
  }

  @Override
  public String format(LogRecord event) {
    return json ? jsonLine(event) : readableLine(event);
  }

  private String jsonLine(LogRecord event) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("timestamp", TIMESTAMP.format(event.getInstant()));
    fields.put("level", event.getLevel().getName());
    fields.put("logger", Objects.requireNonNullElse(event.getLoggerName(), "-"));
    fields.put("message", formatMessage(event));
    fields.put("thread", Thread.currentThread().getName());
    fields.putAll(context(event));
    if (event.getThrown() != null) {
      fields.put("exception", stackTrace(event.getThrown()));
    }
    return Json.object(fields) + "\n";
  }

  private String readableLine(LogRecord event) {
    StringBuilder line = new StringBuilder(TIME.format(event.getInstant()));
    line.append(' ').append(event.getLevel().getName());
    line.append(' ').append(shortName(event.getLoggerName()));
    line.append(": ").append(formatMessage(event));
    context(event)
        .forEach((name, value) -> line.append(' ').append(name).append('=').append(value));
    line.append('\n');
    if (event.getThrown() != null) {
      line.append(stackTrace(event.getThrown()));
    }
    return line.toString();
  }

  private static Map<String, String> context(LogRecord event) {
    Map<String, String> context = new LinkedHashMap<>();
    Trace.current()
        .ifPresent(
            trace -> {
              context.put("request_id", trace.requestId());
              trace.traceId().ifPresent(id -> context.put("trace_id", id));
              trace.member().ifPresent(id -> context.put("member", id));
            });
    for (Object parameter : parameters(event)) {
      if (parameter instanceof Map<?, ?> fields) {
        fields.forEach((name, value) -> context.put(String.valueOf(name), String.valueOf(value)));
      } else if (parameter instanceof Throwable cause) {
        context.put("cause", Reason.root(cause));
      }
    }
    return context;
  }

  private static Object[] parameters(LogRecord event) {
    return event.getParameters() == null ? new Object[0] : event.getParameters();
  }

  private static String shortName(String logger) {
    return logger == null ? "-" : logger.substring(logger.lastIndexOf('.') + 1);
  }

  private static String stackTrace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
