package com.predictiq.admin.upkeep;

import com.predictiq.admin.audit.Route;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.Maintenance;
import com.predictiq.platform.RequestRefusal;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Turns writes away while the house is looked after. Open stay the ways to end it, to pause, and to
 * log in: without a token that is renewed every quarter of an hour members could not even read.
 */
@Provider
@Priority(600) // behind the count of requests, before anybody looks at a credential
public class KeepsReadOnly implements ContainerRequestFilter {

  private static final Set<String> READS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private static final Set<String> STILL_OPEN =
      Set.of(
          "POST /admin/maintenance",
          "PUT /admin/circuit-breaker",
          "PUT /guardians/vote",
          "POST /auth/login",
          "POST /auth/refresh",
          "POST /auth/wallet",
          "POST /markets/{id}/quotes");

  @Context private ResourceInfo resource;

  @Inject private Maintenance maintenance;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!READS.contains(request.getMethod())
        && !STILL_OPEN.contains(Route.of(request.getMethod(), resource))) {
      maintenance
          .readOnly()
          .ifPresent(
              now -> {
                throw new Rejected(
                    RequestRefusal.READ_ONLY,
                    "Nothing was changed: " + now.reason(),
                    now.retryAfter());
              });
    }
  }
}
