package com.predictiq.web.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The span the container records for what this thread does. By name: OpenTelemetry comes with the
 * container and is no part of the standards we are compiled against.
 */
@ApplicationScoped
class SpanInForce {

  private static final String SPAN = "io.opentelemetry.api.trace.Span";

  private static final String OFF = "otel.sdk.disabled";

  private final boolean off;

  @Inject
  SpanInForce(Config config) {
    this.off = !config.getOptionalValue(OFF, String.class).orElse("true").equals("false");
  }

  /** Of 32 hex digits; nothing while none is recorded. */
  Optional<String> traceId() {
    return off ? Optional.empty() : current();
  }

  private static Optional<String> current() {
    try {
      Class<?> type = Class.forName(SPAN);
      Method contextOf = type.getMethod("getSpanContext");
      Object context = contextOf.invoke(type.getMethod("current").invoke(null));
      Class<?> contextType = contextOf.getReturnType();
      return (boolean) contextType.getMethod("isValid").invoke(context)
          ? Optional.of((String) contextType.getMethod("getTraceId").invoke(context))
          : Optional.empty();
    } catch (ReflectiveOperationException withoutTracing) {
      return Optional.empty();
    }
  }
}
