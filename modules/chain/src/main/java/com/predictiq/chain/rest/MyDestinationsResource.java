package com.predictiq.chain.rest;

import com.predictiq.chain.WithdrawalDestinations;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberOnly;
import com.predictiq.members.TokenOnly;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
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

/** Where members let their own money go. No key may change it. */
@Path("/members/me/withdrawal-destinations")
@RequestScoped
@MemberOnly
@RateLimited(LimitClass.MEMBER_READS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Chain")
public class MyDestinationsResource {

  private final WithdrawalDestinations destinations;
  private final Caller caller;

  @Inject
  MyDestinationsResource(WithdrawalDestinations destinations, Caller caller) {
    this.destinations = destinations;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "Where your money may go; anywhere while there is no list")
  @APIResponse(responseCode = "200", description = "The list.")
  public DestinationsResponse list() {
    return DestinationsResponse.of(destinations.of(caller.member()));
  }

  @PUT
  @TokenOnly
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Say where your money may go",
      description =
          "Puts this list in the place of the one there was. What is new counts a day later; an"
              + " empty list, or the line *, means anywhere, a day later as well.")
  @APIResponse(responseCode = "200", description = "The list.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "422", description = "INVALID_DESTINATION")
  public DestinationsResponse set(DestinationsRequest request) {
    return DestinationsResponse.of(destinations.set(caller.member(), request.destinations()));
  }
}
