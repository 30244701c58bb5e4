package com.predictiq.wagers.rest;

import com.predictiq.platform.AdminOnly;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import com.predictiq.wagers.Settlements;
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

/** What operators do about settlements. */
@Path("/admin/markets/{id}/settlement")
@RequestScoped
@AdminOnly
@RateLimited(LimitClass.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
public class AdminSettlementsResource {

  private final Settlements settlements;

  @Inject
  AdminSettlementsResource(Settlements settlements) {
    this.settlements = settlements;
  }

  @POST
  @Path("/resume")
  @Operation(summary = "Let a halted settlement go on where it stopped")
  @APIResponse(responseCode = "200", description = "The settlement.")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(responseCode = "409", description = "MARKET_NOT_RESOLVED, SETTLEMENT_NOT_HALTED")
  public SettlementResponse resume(@PathParam("id") String id) {
    return SettlementResponse.of(settlements.resume(Inputs.market(id)));
  }
}
