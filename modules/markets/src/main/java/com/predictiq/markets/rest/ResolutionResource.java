package com.predictiq.markets.rest;

import com.predictiq.markets.Disputes;
import com.predictiq.markets.Rulings;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberOnly;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How markets come to their result. Shares its path with the markets themselves. */
@Path("/markets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Resolution")
public class ResolutionResource {

  private final Rulings rulings;
  private final Disputes disputes;
  private final ShowsMarkets shows;
  private final Caller caller;

  @Inject
  ResolutionResource(Rulings rulings, Disputes disputes, ShowsMarkets shows, Caller caller) {
    this.rulings = rulings;
    this.disputes = disputes;
    this.shows = shows;
    this.caller = caller;
  }

  @POST
  @Path("/{id}/propose")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Propose the result: anybody where an oracle answers, the creator before a vote")
  @APIResponse(responseCode = "200", description = "The market, proposed.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED, with every fault")
  @APIResponse(responseCode = "403", description = "NOT_YOURS_TO_PROPOSE")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(
      responseCode = "409",
      description =
          "CANNOT_CHANGE_OUTCOME, MARKET_NOT_ACTIVE, ALREADY_PROPOSED, RESOLUTION_NOT_READY,"
              + " STALE_PRICE, CONFIDENCE_TOO_LOW, ORACLE_FAILURE, PARENT_NOT_RESOLVED,"
              + " PARENT_OUTCOME_MISSED")
  @APIResponse(responseCode = "422", description = "INVALID_OUTCOME, IDEMPOTENCY_KEY_REUSED")
  public MarketResponse propose(@PathParam("id") String id, AnswerRequest request) {
    return shows.one(rulings.propose(MarketsResource.id(id), caller.known(), request.answer()));
  }

  @POST
  @Path("/{id}/finalize")
  @Idempotent
  @Operation(summary = "Make final what time has made so: an undisputed result, or a verdict")
  @APIResponse(responseCode = "200", description = "The market, ended.")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(
      responseCode = "409",
      description =
          "CANNOT_CHANGE_OUTCOME, NOT_PROPOSED, DISPUTE_WINDOW_STILL_OPEN,"
              + " VOTING_PERIOD_NOT_ELAPSED, NO_MAJORITY_REACHED")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public MarketResponse finish(@PathParam("id") String id) {
    return shows.one(rulings.finish(MarketsResource.id(id)));
  }

  @POST
  @Path("/{id}/disputes")
  @MemberOnly
  @RateLimited(LimitClass.MEMBER_READS)
  @Idempotent(required = true)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Doubt the proposed result, with a bond; members vote on it")
  @APIResponse(
      responseCode = "201",
      description = "The dispute.",
      content = @Content(schema = @Schema(implementation = DisputeResponse.class)))
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED, with every fault")
  @APIResponse(responseCode = "403", description = "MEMBER_FROZEN, POSITION_REQUIRED")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(
      responseCode = "409",
      description = "CANNOT_CHANGE_OUTCOME, NOT_PROPOSED, ALREADY_DISPUTED, DISPUTE_WINDOW_CLOSED")
  @APIResponse(
      responseCode = "422",
      description = "INVALID_OUTCOME, INSUFFICIENT_BALANCE, IDEMPOTENCY_KEY_REUSED")
  public Response dispute(@PathParam("id") String id, DisputeRequest request) {
    DisputeResponse dispute =
        DisputeResponse.of(disputes.file(request.on(MarketsResource.id(id), caller.member())));
    URI place = URI.create("/api/v1/markets/" + dispute.market() + "/disputes");
    return Response.created(place).entity(dispute).build();
  }

  @GET
  @Path("/{id}/disputes")
  @Operation(summary = "The disputes of a market; there is at most one")
  @APIResponse(responseCode = "200", description = "The disputes.")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  public DisputesResponse disputes(@PathParam("id") String id) {
    return new DisputesResponse(
        disputes.of(MarketsResource.id(id)).stream().map(DisputeResponse::of).toList());
  }

  @POST
  @Path("/{id}/votes")
  @MemberOnly
  @RateLimited(LimitClass.MEMBER_READS)
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Vote on a disputed result, or change your vote")
  @APIResponse(responseCode = "200", description = "How the vote stands now.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(
      responseCode = "403",
      description = "MEMBER_FROZEN, POSITION_HELD, INSUFFICIENT_VOTING_WEIGHT")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(
      responseCode = "409",
      description = "CANNOT_CHANGE_OUTCOME, MARKET_NOT_DISPUTED, VOTING_PERIOD_OVER")
  @APIResponse(responseCode = "422", description = "INVALID_OUTCOME, IDEMPOTENCY_KEY_REUSED")
  public VotesResponse vote(@PathParam("id") String id, VoteRequest request) {
    return VotesResponse.of(
        disputes.vote(MarketsResource.id(id), caller.member(), request.parsed()));
  }

  @GET
  @Path("/{id}/votes")
  @Operation(summary = "How a vote stands, or how it ended")
  @APIResponse(responseCode = "200", description = "Weight and voters for each choice.")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(responseCode = "409", description = "MARKET_NOT_DISPUTED")
  public VotesResponse votes(@PathParam("id") String id) {
    return VotesResponse.of(disputes.tally(MarketsResource.id(id)));
  }
}
