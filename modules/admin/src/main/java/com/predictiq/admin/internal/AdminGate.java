package com.predictiq.admin.internal;

import com.predictiq.admin.AuditEntryView.Outcome;
import com.predictiq.admin.audit.ProblemCode;
import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.Trace;
import com.predictiq.platform.AdminOnly;
import com.predictiq.platform.ClientAddress;
import com.predictiq.platform.Problem;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;

/**
 * Stands before every resource marked {@link AdminOnly}. A call that changes something is written
 * down before it is let in: when that fails, it is not let in.
 */
@Provider
@AdminOnly
@Priority(Priorities.AUTHENTICATION)
public class AdminGate implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String ENTERED = "predictiq.admin.entered";
  private static final Set<String> READS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @Context private HttpServletRequest servletRequest;

  @Inject private ClientAddress client;
  @Inject private Admission admission;
  @Inject private KnowsAdmins admins;
  @Inject private OperatorOfRequest operator;
  @Inject private AuditDesk audit;
  @Inject private AdminMetrics metrics;

  @Override
  public void filter(ContainerRequestContext request) {
    InetAddress from = client.of(servletRequest);
    AdminCall call =
        new AdminCall(
            Optional.empty(),
            from.getHostAddress(),
            request.getMethod(),
            request.getUriInfo().getAbsolutePath().getRawPath());
    Entry entry = admit(from, request, call);
    AdminCall entered = call.by(entry.actor());
    operator.enter(entry.operator());
    Trace.current().ifPresent(trace -> Trace.begin(trace.as(entry.credential())));
    if (!READS.contains(request.getMethod())) {
      audit.write(entered, Outcome.BEGUN);
      request.setProperty(ENTERED, entered);
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(ENTERED) instanceof AdminCall entered) {
      audit.write(
          entered.answered(response.getStatus(), ProblemCode.of(response)), Outcome.ANSWERED);
    }
  }

  private Entry admit(InetAddress from, ContainerRequestContext request, AdminCall call) {
    try {
      return admission.admit(
          from,
          Optional.ofNullable(request.getHeaderString("X-API-Key")),
          () -> admins.issued(request),
          admins::admin);
    } catch (Rejected refused) {
      metrics.refused(refused.refusal());
      audit.write(
          call.answered(
              Problem.status(refused.refusal().kind()), Optional.of(refused.refusal().name())),
          Outcome.REFUSED);
      throw refused;
    }
  }
}
