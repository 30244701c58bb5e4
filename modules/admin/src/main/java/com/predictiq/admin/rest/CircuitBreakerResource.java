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
          "PAUSED: somebody holds the house, each with a hold of their own. OPEN: more than ten"
              + " failures where money moves in a minute; after six hours it is HALF_OPEN, and five"
              + " probes close it. What lets money out goes on in all of them, unless it is stopped"
              + " by name. See docs/breaker.md.")
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
          "With a reason that is kept. In a position it has already the switch stays as it was put"
              + " first. Where several hold the house, CLOSED names in holds those it lets go, all"
              + " of them. Look at GET /api/v1/ledger/invariants before letting go of the"
              + " auditor's: it pauses again only when it finds more.")
  @APIResponse(responseCode = "200", description = "How the switch stands now")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "401", description = "ADMIN_UNAUTHENTICATED")
  @APIResponse(responseCode = "403", description = "ADMIN_FORBIDDEN")
  @APIResponse(
      responseCode = "409",
      description = "HOLDS_NOT_NAMED, GUARDIANS_HOLD or BREAKER_NOT_TRIPPED")
  public CircuitBreakerResponse put(CircuitBreakerRequest request) {
    return CircuitBreakerResponse.of(breaker.put(request.wish(operator.id())));
  }
}
