package com.predictiq.mail.rest;

import com.predictiq.mail.PersonalData;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** What is kept about the owner of a mailbox, for them to see and to have erased. */
@Path("/newsletter/gdpr")
@RequestScoped
@RateLimited(LimitClass.GDPR)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
public class PrivacyResource {

  private final PersonalData data;

  @Inject
  public PrivacyResource(PersonalData data) {
    this.data = data;
  }

  @POST
  @Path("/request-token")
  @Operation(summary = "Ask for tokens to see or erase what is kept; the answer is always the same")
  @APIResponse(
      responseCode = "202",
      description = "If anything is kept, tokens are on their way.",
      content = @Content(schema = @Schema(implementation = NewsletterResponse.class)))
  public Response requestToken(EmailRequest request) {
    data.requestTokens(Addresses.read(request.email()));
    return Response.accepted(
            new NewsletterResponse(
                "If we keep anything under this address, two codes are on their way to it."))
        .build();
  }

  @POST
  @Path("/export")
  @Operation(summary = "See everything that is kept, by the token for it")
  @APIResponse(responseCode = "200", description = "Everything, by where it is kept.")
  @APIResponse(responseCode = "422", description = "TOKEN_INVALID")
  public PersonalRecordResponse export(TokenRequest request) {
    return PersonalRecordResponse.of(data.export(request.token()));
  }

  @DELETE
  @Path("/delete")
  @Operation(summary = "Have everything erased, by the token for it")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @APIResponse(responseCode = "422", description = "TOKEN_INVALID")
  public void erase(TokenRequest request) {
    data.erase(request.token());
  }
}
