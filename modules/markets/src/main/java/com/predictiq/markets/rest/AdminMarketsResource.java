package com.predictiq.markets.rest;

import com.predictiq.markets.Markets;
import com.predictiq.platform.AdminOnly;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

  @Inject
  AdminMarketsResource(Markets markets, ShowsMarkets shows) {
    this.markets = markets;
    this.shows = shows;
  }

  @POST
  @Path("/{id}/open")
  @Operation(summary = "Open a draft for stakes, having looked at it")
  @APIResponse(responseCode = "200", description = "The market, active.")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(
      responseCode = "409",
      description = "CANNOT_CHANGE_OUTCOME, ALREADY_OPEN, PARENT_OUTCOME_MISSED")
  @APIResponse(responseCode = "422", description = "INVALID_TIME_RANGE")
  public MarketResponse open(@PathParam("id") String id) {
    return shows.one(markets.openByAdmin(MarketsResource.id(id)));
  }
}
