package com.predictiq.wagers.rest;

import com.predictiq.platform.AdminOnly;
import com.predictiq.platform.Changed;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.Operator;
import com.predictiq.platform.RateLimited;
import com.predictiq.wagers.Settlements;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Map;
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
  private final Operator operator;
  private final Event<Changed> changed;

  @Inject
  AdminSettlementsResource(Settlements settlements, Operator operator, Event<Changed> changed) {
    this.settlements = settlements;
    this.operator = operator;
    this.changed = changed;
  }

  @POST
  @Path("/resume")
  @Idempotent
  @Operation(summary = "Let a halted settlement go on where it stopped")
  @APIResponse(responseCode = "200", description = "The settlement.")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(responseCode = "409", description = "MARKET_NOT_RESOLVED, SETTLEMENT_NOT_HALTED")
  public SettlementResponse resume(@PathParam("id") String id) {
    SettlementResponse resumed = SettlementResponse.of(settlements.resume(Inputs.market(id)));
    changed.fire(
        new Changed(
            operator.id(),
            "settlements.resume",
            resumed.market(),
            Map.of("state", "HALTED"),
            Map.of("state", resumed.state().toUpperCase(Locale.ROOT))));
    return resumed;
  }
}
