package com.predictiq.kernel;

import java.util.Optional;

/**
 * Who is asking, kept beside the thread while a request or a job runs, so that every log line and
 * audit row can name it, and a repeated request is known to be theirs. The doors write it once they
 * have let somebody in; what somebody may do is never decided by it.
 */
public record Trace(String requestId, Optional<String> member, Optional<String> traceId) {

  private static final ThreadLocal<Trace> CURRENT = new ThreadLocal<>();

  public static Trace of(String requestId) {
    return new Trace(requestId, Optional.empty(), Optional.empty());
  }

  public static Optional<Trace> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  public static void begin(Trace trace) {
    CURRENT.set(trace);
  }

  public static void end() {
    CURRENT.remove();
  }

  public Trace as(String memberId) {
    return new Trace(requestId, Optional.of(memberId), traceId);
  }

  public Trace tracedAs(String id) {
    return new Trace(requestId, member, Optional.of(id));
  }
}
