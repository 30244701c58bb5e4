package com.predictiq.wagers.rest;

import com.predictiq.members.Caller;
import com.predictiq.members.MemberOnly;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import com.predictiq.wagers.Settlements;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The money of markets that have ended. Shares its path with the markets themselves. */
@Path("/markets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Wagers")
public class MarketSettlementResource {

  private final Settlements settlements;
  private final Caller caller;

  @Inject
  MarketSettlementResource(Settlements settlements, Caller caller) {
    this.settlements = settlements;
    this.caller = caller;
  }

  @GET
  @Path("/{id}/settlement")
  @Operation(summary = "What becomes of the stakes on an ended market, and how far it is")
  @APIResponse(responseCode = "200", description = "The settlement.")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(responseCode = "409", description = "MARKET_NOT_RESOLVED: it has not ended")
  public SettlementResponse settlement(@PathParam("id") String id) {
    return SettlementResponse.of(settlements.find(Inputs.market(id)));
  }

  @POST
  @Path("/{id}/claim")
  @MemberOnly
  @RateLimited(LimitClass.WAGERS)
  @Idempotent(required = true)
  @Operation(summary = "Collect your winnings or refund from a market that pays when asked")
  @APIResponse(responseCode = "200", description = "What is in your cash now.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED: without Idempotency-Key")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(
      responseCode = "409",
      description = "MARKET_NOT_RESOLVED, ALREADY_CLAIMED, NO_WINNINGS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public ClaimResponse claim(@PathParam("id") String id) {
    return ClaimResponse.of(settlements.claim(Inputs.market(id), caller.member()));
  }
}
