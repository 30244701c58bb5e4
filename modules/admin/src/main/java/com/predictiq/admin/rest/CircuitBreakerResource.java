package com.predictiq.admin.rest;

import com.predictiq.admin.CircuitBreaker;
import com.predictiq.platform.AdminOnly;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.Operator;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The switch that stops new business. */
@Path("/admin/circuit-breaker")
@RequestScoped
@AdminOnly
@RateLimited(LimitClass.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
public class CircuitBreakerResource {

  private final CircuitBreaker breaker;
  private final Operator operator;

  @Inject
  public CircuitBreakerResource(CircuitBreaker breaker, Operator operator) {
    this.breaker = breaker;
    this.operator = operator;
  }

  @GET
  @Operation(
      summary = "Whether the house takes new business, since when, why and by whom",
      description =
          "PAUSED: no market is made and no stake taken; what lets money out goes on. An operator"
              + " pauses, and so does the auditor when the books do not add up.")
  @APIResponse(responseCode = "200", description = "How the switch stands")
  @APIResponse(responseCode = "401", description = "ADMIN_UNAUTHENTICATED")
  @APIResponse(responseCode = "403", description = "ADMIN_FORBIDDEN")
  public CircuitBreakerResponse state() {
    return CircuitBreakerResponse.of(breaker.state());
  }

  @PUT
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Pause the house, or let it take business again",
      description =
          "PAUSED or CLOSED, with a reason that is kept. In a position it has already the switch"
              + " stays as it was put first. Look at GET /api/v1/ledger/invariants before closing"
              + " it after the auditor: it pauses again only when it finds more. OPEN and"
              + " HALF_OPEN, which trip and probe by themselves, are not there yet.")
  @APIResponse(responseCode = "200", description = "How the switch stands now")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "401", description = "ADMIN_UNAUTHENTICATED")
  @APIResponse(responseCode = "403", description = "ADMIN_FORBIDDEN")
  public CircuitBreakerResponse put(CircuitBreakerRequest request) {
    return CircuitBreakerResponse.of(
        breaker.put(request.position(), request.reason().strip(), operator.id()));
  }
}
