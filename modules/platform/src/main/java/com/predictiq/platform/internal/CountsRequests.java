package com.predictiq.platform.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.ClientAddress;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import com.predictiq.platform.RequestRefusal;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Locale;

/** Counts each request against the limit of its route and tells the caller where they stand. */
@Provider
@Priority(500) // before anybody checks a credential: guessing must be limited too
public class CountsRequests implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String ANSWER = "predictiq.limit";

  @Context private ResourceInfo resource;
  @Context private HttpServletRequest servletRequest;

  @Inject private RequestLimits limits;
  @Inject private ClientAddress client;

  @Override
  public void filter(ContainerRequestContext request) {
    LimitClass limitClass = limitClass();
    RequestLimits.Answer answer =
        limits.count(limitClass, client.of(servletRequest).getHostAddress());
    request.setProperty(ANSWER, new Standing(limitClass, answer));
    if (!answer.allowed()) {
      throw new Rejected(
          RequestRefusal.RATE_LIMITED,
          answer.limit() + " requests in " + answer.window().toSeconds() + " s are the limit here.",
          atLeastASecond(answer.reset()));
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(ANSWER) instanceof Standing standing) {
      response.getHeaders().putSingle("RateLimit-Policy", standing.policy());
      response.getHeaders().putSingle("RateLimit", standing.now());
    }
  }

  private LimitClass limitClass() {
    RateLimited onMethod = resource.getResourceMethod().getAnnotation(RateLimited.class);
    if (onMethod != null) {
      return onMethod.value();
    }
    RateLimited onClass = resource.getResourceClass().getAnnotation(RateLimited.class);
    return onClass == null ? LimitClass.PUBLIC_READS : onClass.value();
  }

  private static Duration atLeastASecond(Duration wait) {
    return Duration.ofSeconds(Math.max(1, wait.plusMillis(999).toSeconds()));
  }

  /** The header fields of the IETF draft. */
  private record Standing(LimitClass limitClass, RequestLimits.Answer answer) {

    private String name() {
      return '"' + limitClass.name().toLowerCase(Locale.ROOT).replace('_', '-') + '"';
    }

    String policy() {
      return name() + ";q=" + answer.limit() + ";w=" + answer.window().toSeconds();
    }

    String now() {
      return name()
          + ";r="
          + answer.remaining()
          + ";t="
          + atLeastASecond(answer.reset()).toSeconds();
    }
  }
}
