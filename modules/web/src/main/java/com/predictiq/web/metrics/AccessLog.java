package com.predictiq.web.metrics;

import com.predictiq.kernel.Trace;
import com.predictiq.platform.Direct;
import com.predictiq.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/**
 * A line for each request that failed or was slow, and for every one where the settings say so. A
 * route is named as in the code: what callers put into paths, queries and bodies is in no line.
 */
@Direct
class AccessLog {

  static final Duration SLOW = Duration.ofSeconds(1);

  private static final Logger LOG = Logger.getLogger("predictiq.access");
  private static final int FAILED = 500;

  private final Level ordinary;

  @Inject
  AccessLog(Config config) {
    this.ordinary = Settings.of(config, "web").flag("access-log") ? Level.INFO : Level.FINE;
  }

  void readSettings(@Observes @Initialized(ApplicationScoped.class) Object boot) {
    // being made is all there is to do
  }

  /** One request, as far as a log may know it. */
  record Line(
      Optional<Trace> trace,
      Optional<String> member,
      String method,
      String route,
      int status,
      Duration took) {}

  void write(Line line) {
    Level level = isNotable(line) ? Level.INFO : ordinary;
    if (LOG.isLoggable(level)) {
      LogRecord event = new LogRecord(level, "Answered");
      event.setLoggerName(LOG.getName());
      event.setParameters(new Object[] {fields(line)});
      LOG.log(event);
    }
  }

  private static boolean isNotable(Line line) {
    return line.status() >= FAILED || line.took().compareTo(SLOW) >= 0;
  }

  private static Map<String, Object> fields(Line line) {
    Map<String, Object> fields = new LinkedHashMap<>();
    line.trace().ifPresent(trace -> fields.put("request_id", trace.requestId()));
    line.trace().flatMap(Trace::traceId).ifPresent(id -> fields.put("trace_id", id));
    line.member().ifPresent(member -> fields.put("member", member));
    fields.put("method", line.method());
    fields.put("route", line.route());
    fields.put("status", line.status());
    fields.put("duration_ms", line.took().toMillis());
    return fields;
  }
}
