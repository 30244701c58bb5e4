package com.predictiq.wagers.rest;

import com.predictiq.members.Caller;
import com.predictiq.members.MemberOnly;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import com.predictiq.wagers.WagerId;
import com.predictiq.wagers.Wagers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single wagers, for those who placed them. */
@Path("/wagers")
@RequestScoped
@MemberOnly
@RateLimited(LimitClass.MEMBER_READS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Wagers")
public class WagersResource {

  private final Wagers wagers;
  private final Caller caller;

  @Inject
  WagersResource(Wagers wagers, Caller caller) {
    this.wagers = wagers;
    this.caller = caller;
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One wager of yours")
  @APIResponse(responseCode = "200", description = "The wager.")
  @APIResponse(responseCode = "404", description = "WAGER_NOT_FOUND, also when it is not yours")
  public WagerResponse one(@PathParam("id") String id) {
    return WagerId.parse(id)
        .flatMap(wager -> wagers.find(wager, caller.member()))
        .map(WagerResponse::of)
        .orElseThrow(() -> Inputs.unknownWager(id));
  }

  @GET
  @Operation(summary = "The wager of yours that has this client_order_id")
  @APIResponse(responseCode = "200", description = "The wager.")
  @APIResponse(responseCode = "404", description = "WAGER_NOT_FOUND")
  public WagerResponse byOrder(@BeanParam OrderQuery query) {
    String order = query.order();
    return wagers
        .findByOrder(order, caller.member())
        .map(WagerResponse::of)
        .orElseThrow(() -> Inputs.unknownWager(order));
  }
}
