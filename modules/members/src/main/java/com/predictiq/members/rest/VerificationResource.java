package com.predictiq.members.rest;

import com.predictiq.members.Caller;
import com.predictiq.members.MemberOnly;
import com.predictiq.members.Recovery;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Showing that an address is one's own; notices are mailed to no other. */
@Path("/auth/verification")
@Tag(name = "Members")
@RateLimited(LimitClass.LOG_IN)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class VerificationResource {

  private final Recovery recovery;
  private final Caller caller;

  @Inject
  public VerificationResource(Recovery recovery, Caller caller) {
    this.recovery = recovery;
    this.caller = caller;
  }

  @POST
  @MemberOnly
  @Operation(
      summary = "Ask for another link to verify your address",
      description = "The first one is sent when you sign up.")
  @APIResponse(
      responseCode = "202",
      description = "A link is on its way, unless your address is verified.",
      content = @Content(schema = @Schema(implementation = RecoveryResponse.class)))
  @APIResponse(responseCode = "401", description = "UNAUTHENTICATED")
  public Response ask() {
    recovery.askToProveAddress(caller.member());
    return Response.accepted(
            new RecoveryResponse("A link is on its way, unless your address is verified."))
        .build();
  }

  @POST
  @Path("/confirm")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Verify your address with the link")
  @APIResponse(responseCode = "204", description = "The address is yours.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "422", description = "INVALID_RECOVERY_LINK")
  public void confirm(VerificationRequest request) {
    recovery.proveAddress(request.token());
  }
}
