package com.predictiq.markets.rest;

import com.predictiq.markets.MarketId;
import com.predictiq.markets.Markets;
import com.predictiq.platform.AdminOnly;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What operators do with markets. */
@Path("/admin/markets")
@RequestScoped
@AdminOnly
@RateLimited(LimitClass.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
public class AdminMarketsResource {

  private final Markets markets;
  private final ShowsMarkets shows;
  private final TellsRulings rulings;
  private final TellsChanges changes;

  @Inject
  AdminMarketsResource(
      Markets markets, ShowsMarkets shows, TellsRulings rulings, TellsChanges changes) {
    this.markets = markets;
    this.shows = shows;
    this.rulings = rulings;
    this.changes = changes;
  }

  @POST
  @Path("/{id}/open")
  @Idempotent
  @Operation(summary = "Open a draft for stakes, having looked at it")
  @APIResponse(responseCode = "200", description = "The market, active.")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(
      responseCode = "409",
      description = "CANNOT_CHANGE_OUTCOME, ALREADY_OPEN, PARENT_OUTCOME_MISSED")
  @APIResponse(responseCode = "422", description = "INVALID_TIME_RANGE, INSUFFICIENT_DEPOSIT")
  public MarketResponse open(@PathParam("id") String id) {
    MarketId market = MarketsResource.id(id);
    return shows.one(changes.ruled(market, "markets.open", () -> markets.openByAdmin(market)));
  }

  @POST
  @Path("/{id}/propose")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Propose the result of a closed market that no oracle resolves")
  @APIResponse(responseCode = "200", description = "The market, proposed.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED, with every fault")
  @APIResponse(responseCode = "403", description = "NOT_YOURS_TO_PROPOSE: an oracle answers")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(
      responseCode = "409",
      description =
          "CANNOT_CHANGE_OUTCOME, MARKET_NOT_ACTIVE, ALREADY_PROPOSED, RESOLUTION_NOT_READY,"
              + " PARENT_NOT_RESOLVED, PARENT_OUTCOME_MISSED")
  @APIResponse(responseCode = "422", description = "INVALID_OUTCOME, IDEMPOTENCY_KEY_REUSED")
  public MarketResponse propose(@PathParam("id") String id, AnswerRequest request) {
    return rulings.propose(id, request);
  }

  @POST
  @Path("/{id}/resolve")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Take the next step to the result: propose, make final, or end a dispute as its vote has"
              + " it")
  @APIResponse(responseCode = "200", description = "The market, proposed or ended.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED, with every fault")
  @APIResponse(responseCode = "403", description = "NOT_YOURS_TO_PROPOSE: an oracle answers")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(
      responseCode = "409",
      description =
          "CANNOT_CHANGE_OUTCOME, MARKET_NOT_ACTIVE, ALREADY_PROPOSED, ALREADY_DISPUTED,"
              + " RESOLUTION_NOT_READY, DISPUTE_WINDOW_STILL_OPEN, VOTING_PERIOD_NOT_ELAPSED,"
              + " NO_MAJORITY_REACHED, PARENT_NOT_RESOLVED, PARENT_OUTCOME_MISSED")
  @APIResponse(responseCode = "422", description = "INVALID_OUTCOME, IDEMPOTENCY_KEY_REUSED")
  public MarketResponse resolve(@PathParam("id") String id, AnswerRequest request) {
    return rulings.resolve(id, request);
  }

  @POST
  @Path("/{id}/fallback")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Decide a dispute on which the vote has decided nothing")
  @APIResponse(responseCode = "200", description = "The market, resolved.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED, with every fault")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(
      responseCode = "409",
      description =
          "CANNOT_CHANGE_OUTCOME, MARKET_NOT_DISPUTED, VOTING_PERIOD_NOT_ELAPSED, MAJORITY_EXISTS")
  @APIResponse(responseCode = "422", description = "INVALID_OUTCOME, IDEMPOTENCY_KEY_REUSED")
  public MarketResponse fallBack(@PathParam("id") String id, RulingRequest request) {
    return rulings.fallBack(id, request);
  }

  @POST
  @Path("/{id}/override")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "End a market whatever its state; two operators have to want the same")
  @APIResponse(
      responseCode = "200",
      description = "Both want it: the market, resolved.",
      content = @Content(schema = @Schema(implementation = MarketResponse.class)))
  @APIResponse(
      responseCode = "202",
      description = "Noted; a second operator has to want the same.",
      content = @Content(schema = @Schema(implementation = PendingOverrideResponse.class)))
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED, with every fault")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(
      responseCode = "409",
      description = "CANNOT_CHANGE_OUTCOME, SECOND_APPROVAL_REQUIRED, OVERRIDE_DIFFERS")
  @APIResponse(responseCode = "422", description = "INVALID_OUTCOME, IDEMPOTENCY_KEY_REUSED")
  public Response override(@PathParam("id") String id, RulingRequest request) {
    return rulings.override(id, request);
  }

  @POST
  @Path("/{id}/cancel")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "End a market without a result; every stake goes back in full")
  @APIResponse(responseCode = "200", description = "The market, cancelled.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED, with every fault")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(responseCode = "409", description = "CANNOT_CHANGE_OUTCOME")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public MarketResponse cancel(@PathParam("id") String id, CancelRequest request) {
    return rulings.cancel(id, request);
  }

  @GET
  @Path("/overrides")
  @Operation(summary = "What single operators want markets to end as, the oldest first")
  public PendingOverridesResponse overrides() {
    return rulings.pending();
  }

  @DELETE
  @Path("/{id}/override")
  @Idempotent
  @Operation(summary = "Take a wish to override back")
  @APIResponse(responseCode = "204", description = "No wish waits, now or before.")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  public Response withdraw(@PathParam("id") String id) {
    rulings.withdraw(id);
    return Response.noContent().build();
  }
}
