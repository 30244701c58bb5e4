package com.predictiq.web.metrics;

import com.predictiq.kernel.Trace;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/**
 * Where the container traces requests, the log calls a trace by the container's name for it, also
 * when the caller brought none.
 */
@Provider
@Priority(1)
public class FollowsSpans implements ContainerRequestFilter {

  @Context private HttpServletRequest servletRequest;

  @Inject private SpanInForce span;

  @Override
  public void filter(ContainerRequestContext request) {
    span.traceId().ifPresent(this::call);
  }

  private void call(String traceId) {
    Trace.current()
        .map(trace -> trace.tracedAs(traceId))
        .ifPresent(
            trace -> {
              Trace.begin(trace);
              servletRequest.setAttribute(MeasuresRequests.TRACE, trace);
            });
  }
}
