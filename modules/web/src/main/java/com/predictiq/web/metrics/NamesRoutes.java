package com.predictiq.web.metrics;

import com.predictiq.kernel.Trace;
import com.predictiq.platform.RouteName;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Tells who counts requests which resource answered, and for whom. */
@Provider
@Priority(100)
public class NamesRoutes implements ContainerResponseFilter {

  @Context private ResourceInfo resource;
  @Context private HttpServletRequest servletRequest;

  @Inject private PresentMembers present;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    servletRequest.setAttribute(MeasuresRequests.ROUTE, RouteName.of(resource));
    Trace.current()
        .flatMap(Trace::member)
        .ifPresent(
            member -> {
              servletRequest.setAttribute(MeasuresRequests.MEMBER, member);
              present.sees(member);
            });
  }
}
