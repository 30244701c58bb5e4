package com.predictiq.members.rest;

import com.predictiq.members.EmailAddress;
import com.predictiq.members.Password;
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

/** A new password for somebody who has forgotten theirs and can read their mail. */
@Path("/auth/password-reset")
@Tag(name = "Members")
@RateLimited(LimitClass.LOG_IN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PasswordResetResource {

  private final Recovery recovery;

  @Inject
  public PasswordResetResource(Recovery recovery) {
    this.recovery = recovery;
  }

  @POST
  @Operation(
      summary = "Ask for a link to set a new password",
      description = "The answer is the same, and takes as long, whoever asks for whom.")
  @APIResponse(
      responseCode = "202",
      description = "If the address is a member's, a link is on its way to it.",
      content = @Content(schema = @Schema(implementation = RecoveryResponse.class)))
  public Response ask(PasswordResetRequest request) {
    EmailAddress.parse(request.email()).ifPresent(recovery::askForNewPassword);
    return Response.accepted(
            new RecoveryResponse("If the address is a member's, a link is on its way to it."))
        .build();
  }

  @POST
  @Path("/confirm")
  @Operation(
      summary = "Set a new password with the link",
      description =
          "Each link is good once and for half an hour. Ends every session; log in with the new"
              + " password next.")
  @APIResponse(responseCode = "204", description = "The password is set.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED, WEAK_PASSWORD")
  @APIResponse(responseCode = "422", description = "INVALID_RECOVERY_LINK")
  @APIResponse(responseCode = "503", description = "TOO_BUSY")
  public void confirm(NewPasswordRequest request) {
    recovery.resetPassword(request.token(), new Password(request.password()));
  }
}
