package com.predictiq.oracle.rest;

import com.predictiq.oracle.MarketOracle;
import com.predictiq.platform.AdminOnly;
import com.predictiq.platform.Changed;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.Operator;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What operators saw themselves. Shares its path with what else they do with markets. */
@Path("/admin/markets")
@RequestScoped
@AdminOnly
@RateLimited(LimitClass.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
public class AdminResultsResource {

  private final MarketOracle oracle;
  private final Operator operator;
  private final Event<Changed> changed;

  @Inject
  AdminResultsResource(MarketOracle oracle, Operator operator, Event<Changed> changed) {
    this.oracle = oracle;
    this.operator = operator;
    this.changed = changed;
  }

  @POST
  @Path("/{id}/oracle-results")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Post what you saw, with evidence, for a market that operators speak for",
      description =
          "The last word of each operator counts. It proposes a result, which members can dispute"
              + " like any other.")
  @APIResponse(
      responseCode = "201",
      description = "What the oracle has now.",
      content = @Content(schema = @Schema(implementation = MarketOracleResponse.class)))
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED, with every fault")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND, NO_ORACLE_ASKED")
  @APIResponse(responseCode = "409", description = "NOT_POSTED_BY_HAND, RESOLUTION_NOT_READY")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response post(@PathParam("id") String id, ResultRequest request) {
    MarketOracleResponse posted =
        MarketOracleResponse.of(
            oracle.post(request.command(MarketOracleResource.market(id), operator.id())));
    changed.fire(
        new Changed(
            operator.id(),
            "oracle.result",
            posted.market(),
            Map.of(),
            Map.of(
                "outcome", String.valueOf(request.outcome()),
                "value", String.valueOf(request.price()))));
    return Response.created(URI.create("/api/v1/markets/" + posted.market() + "/oracle"))
        .entity(posted)
        .build();
  }
}
