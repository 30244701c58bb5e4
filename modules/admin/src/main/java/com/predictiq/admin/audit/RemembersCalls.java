package com.predictiq.admin.audit;

import com.predictiq.admin.AuditEntryView.Outcome;
import com.predictiq.kernel.Trace;
import com.predictiq.platform.AdminOnly;
import com.predictiq.platform.ClientAddress;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sees every call and its answer. What changes something, and whoever is turned away, is written
 * down; what the operators' gate writes down itself is left to it, for that must be on record
 * before the call is let in.
 */
@Provider
@Priority(100)
public class RemembersCalls
    implements ContainerRequestFilter, ContainerResponseFilter, ReaderInterceptor {

  private static final Set<String> READS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final Set<Integer> TURNED_AWAY = Set.of(401, 403, 429);

  @Context private ResourceInfo resource;
  @Context private HttpServletRequest servletRequest;

  @Inject private ClientAddress client;
  @Inject private CallNotes notes;
  @Inject private WritesLinesSoon lines;

  @Override
  public void filter(ContainerRequestContext request) {
    notes.route(Route.of(request.getMethod(), resource), target(request));
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Object body = context.proceed();
    if (isForOperators()) {
      KnownFields.of(body).ifPresent(notes::asked);
    }
    return body;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    int status = response.getStatus();
    boolean turnedAway = TURNED_AWAY.contains(status);
    boolean writes = resource.getResourceMethod() != null && !READS.contains(request.getMethod());
    if (!notes.isTaken() && (turnedAway || writes)) {
      AuditCall call = call(request, response);
      lines.add(
          call,
          turnedAway ? Outcome.REFUSED : Outcome.ANSWERED,
          Retention.of(isForOperators(), call.action(), call.status()));
    }
  }

  private AuditCall call(ContainerRequestContext request, ContainerResponseContext response) {
    Optional<Trace> trace = Trace.current();
    return new AuditCall(
        trace.flatMap(Trace::member).map(RemembersCalls::actor),
        Optional.empty(),
        client.of(servletRequest).getHostAddress(),
        request.getMethod(),
        request.getUriInfo().getAbsolutePath().getRawPath(),
        Route.of(request.getMethod(), resource),
        target(request),
        Optional.of(response.getStatus()),
        ProblemCode.of(response),
        trace.map(Trace::requestId).orElse(""));
  }

  private boolean isForOperators() {
    return resource.getResourceMethod() != null
        && (resource.getResourceClass().isAnnotationPresent(AdminOnly.class)
            || resource.getResourceMethod().isAnnotationPresent(AdminOnly.class));
  }

  /** Members are called as operators are, so that one search finds what somebody did as either. */
  private static String actor(String traced) {
    return traced.contains(":") ? traced : "member:" + traced;
  }

  private static Optional<String> target(ContainerRequestContext request) {
    return Optional.of(
            request.getUriInfo().getPathParameters().values().stream()
                .map(values -> values.get(0))
                .collect(Collectors.joining("/")))
        .filter(target -> !target.isEmpty());
  }
}
