package com.predictiq.platform.limits;

import com.predictiq.platform.LimitClass;
import com.predictiq.platform.LimitClass.Whose;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Counts what is limited by member or key, once a door has let them in and written their name. */
@Provider
@Priority(Priorities.AUTHENTICATION + 500)
public class CountsCallers implements ContainerRequestFilter {

  @Context private ResourceInfo resource;
  @Context private HttpServletRequest servletRequest;

  @Inject private RequestLimits limits;
  @Inject private WhoIsCounted who;

  @Override
  public void filter(ContainerRequestContext request) {
    LimitClass limit = LimitedRoute.of(resource).limit();
    if (limit.whose() == Whose.CALLER) {
      Subject subject = who.admitted().orElseGet(() -> who.address(servletRequest));
      Standing standing = new Standing(limit, subject, limits.count(limit, subject, 1));
      request.setProperty(Standing.PROPERTY, standing);
      standing.orRefuse();
    }
  }
}
