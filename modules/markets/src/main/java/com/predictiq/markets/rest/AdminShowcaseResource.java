package com.predictiq.markets.rest;

import com.predictiq.markets.Clarification;
import com.predictiq.markets.Clarifications;
import com.predictiq.markets.Featuring;
import com.predictiq.markets.MarketId;
import com.predictiq.platform.AdminOnly;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the house says about markets: which come first, and what their words mean. */
@Path("/admin/markets")
@RequestScoped
@AdminOnly
@RateLimited(LimitClass.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
public class AdminShowcaseResource {

  private final Featuring featuring;
  private final Clarifications clarifications;
  private final TellsChanges changes;

  @Inject
  AdminShowcaseResource(Featuring featuring, Clarifications clarifications, TellsChanges changes) {
    this.featuring = featuring;
    this.clarifications = clarifications;
    this.changes = changes;
  }

  @PUT
  @Path("/{id}/featured")
  @Idempotent
  @Operation(summary = "Show a market among the first")
  @APIResponse(responseCode = "204", description = "It is featured, since now or before.")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND, also for a draft")
  @APIResponse(responseCode = "409", description = "CANNOT_CHANGE_OUTCOME: it has ended")
  public Response feature(@PathParam("id") String id) {
    MarketId market = MarketsResource.id(id);
    changes.featured(market, true, () -> featuring.feature(market));
    return Response.noContent().build();
  }

  @DELETE
  @Path("/{id}/featured")
  @Idempotent
  @Operation(summary = "Show a market among the others")
  @APIResponse(responseCode = "204", description = "It is not featured.")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND, also for a draft")
  public Response unfeature(@PathParam("id") String id) {
    MarketId market = MarketsResource.id(id);
    changes.featured(market, false, () -> featuring.unfeature(market));
    return Response.noContent().build();
  }

  @POST
  @Path("/{id}/clarifications")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Add to the words of a market that has not ended; for ever")
  @APIResponse(
      responseCode = "201",
      description = "What was added; the market's events tell it too.",
      content = @Content(schema = @Schema(implementation = ClarificationResponse.class)))
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(responseCode = "409", description = "CANNOT_CHANGE_OUTCOME")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response clarify(@PathParam("id") String id, ClarificationRequest request) {
    Clarification added =
        clarifications.clarify(MarketsResource.id(id), TalkInputs.body(request).text());
    changes.tell(
        "markets.clarify", added.market().toString(), Map.of(), Map.of("value", added.text()));
    return ClarificationsResource.created(ClarificationResponse.of(added));
  }
}
