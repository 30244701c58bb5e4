package com.predictiq.platform.limits;

import com.predictiq.platform.LimitClass;
import com.predictiq.platform.LimitClass.Whose;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/**
 * Counts what is limited by address, before anybody checks a credential, and tells the caller where
 * they stand. At a door that wants a credential only bad ones are counted here: who has guessed too
 * often does not get to guess again.
 */
@Provider
@Priority(500)
public class CountsRequests implements ContainerRequestFilter, ContainerResponseFilter {

  @Context private ResourceInfo resource;
  @Context private HttpServletRequest servletRequest;

  @Inject private RequestLimits limits;
  @Inject private WhoIsCounted who;
  @Inject private LimitMetrics metrics;

  @Override
  public void filter(ContainerRequestContext request) {
    LimitClass limit = LimitedRoute.of(resource).limit();
    Subject address = who.address(servletRequest);
    if (limit.whose() == Whose.CALLER) {
      refuseGuessers(request, address);
      return;
    }
    Optional<Subject> reader = limit == LimitClass.PUBLIC_READS ? who.caller() : Optional.empty();
    LimitClass counted = reader.isPresent() ? LimitClass.MEMBER_READS : limit;
    Subject subject = reader.orElse(address);
    Standing standing = new Standing(counted, subject, limits.count(counted, subject, 1));
    request.setProperty(Standing.PROPERTY, standing);
    standing.orRefuse();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(Standing.PROPERTY) instanceof Standing standing) {
      standing.tell(response.getHeaders());
    }
    if (response.getStatus() == Status.TOO_MANY_REQUESTS.getStatusCode()) {
      metrics.hit(LimitedRoute.of(resource).name());
    } else if (isBadGuess(response)) {
      limits.count(LimitClass.GUESSES, who.address(servletRequest), 1);
    }
  }

  private void refuseGuessers(ContainerRequestContext request, Subject address) {
    RequestLimits.Answer guesses = limits.look(LimitClass.GUESSES, address);
    if (!guesses.allowed()) {
      Standing standing = new Standing(LimitClass.GUESSES, address, guesses);
      request.setProperty(Standing.PROPERTY, standing);
      standing.orRefuse();
    }
  }

  /** At a door that wants a credential: none or a bad one, or the wrong place for a good one. */
  private boolean isBadGuess(ContainerResponseContext response) {
    LimitClass limit =
        resource.getResourceMethod() == null
            ? LimitClass.PUBLIC_READS
            : LimitedRoute.of(resource).limit();
    int status = response.getStatus();
    return limit.whose() == Whose.CALLER
        && (status == Status.UNAUTHORIZED.getStatusCode()
            || (status == Status.FORBIDDEN.getStatusCode() && limit == LimitClass.ADMIN));
  }
}
