package com.predictiq.admin.breaker;

import com.predictiq.admin.audit.Route;
import com.predictiq.platform.Breaker;
import com.predictiq.platform.Operation;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Stands at the routes by which money moves. An operation that an operator has stopped by its name
 * is not begun; one that failed for reasons of ours is counted. A 503 is no such failure: with it
 * the house says that nothing was changed and that it may be tried again.
 */
@Provider
@Priority(5_000) // behind every door: who may not pass learns nothing of this
public class WatchesTheMoney implements ContainerRequestFilter, ContainerResponseFilter {

  private static final Logger LOG = Logger.getLogger("predictiq.safety");
  private static final int FAILED = 500;
  private static final int TRY_AGAIN = 503;

  @Context private ResourceInfo resource;

  @Inject private Breaker breaker;

  @Override
  public void filter(ContainerRequestContext request) {
    operation(request).filter(Operation::canBeNamed).ifPresent(breaker::require);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (isFailure(response.getStatus()) && operation(request).isPresent()) {
      count(Route.of(request.getMethod(), resource));
    }
  }

  static boolean isFailure(int status) {
    return status >= FAILED && status != TRY_AGAIN;
  }

  /** The answer is on its way already; it must not fail for the counting. */
  private void count(String route) {
    try {
      breaker.failed(route);
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "A failure could not be counted: {0}", away.getMessage());
    }
  }

  private Optional<Operation> operation(ContainerRequestContext request) {
    return Operation.behind(Route.of(request.getMethod(), resource));
  }
}
