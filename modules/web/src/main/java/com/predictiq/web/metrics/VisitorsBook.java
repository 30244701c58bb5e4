package com.predictiq.web.metrics;

import com.predictiq.kernel.Trace;
import com.predictiq.platform.Direct;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Where whatever was answered is counted and, if it is worth a line, logged. */
@Direct
public class VisitorsBook {

  private final RequestCounts counts;
  private final AccessLog log;

  @Inject
  VisitorsBook(RequestCounts counts, AccessLog log) {
    this.counts = counts;
    this.log = log;
  }

  /** Somebody who showed no credential. */
  public void write(Trace trace, String method, String route, int status, long nanos) {
    write(
        new AccessLog.Line(
            Optional.of(trace), Optional.empty(), method, route, status, Duration.ofNanos(nanos)));
  }

  void write(AccessLog.Line line) {
    counts.answered(line.method(), line.route(), line.status());
    counts.took(line.method(), line.route(), line.took().toNanos());
    log.write(line);
  }
}
