package com.predictiq.mail.rest;

import com.predictiq.mail.Enquiries;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
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

/** People at the door. */
@Path("/")
@RequestScoped
@RateLimited(LimitClass.NEWSLETTER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enquiries")
public class EnquiriesResource {

  private final Enquiries enquiries;

  @Inject
  public EnquiriesResource(Enquiries enquiries) {
    this.enquiries = enquiries;
  }

  @POST
  @Path("/waitlist")
  @Idempotent
  @Operation(summary = "Join the waitlist; the answer is the same whoever asks")
  @APIResponse(
      responseCode = "202",
      description = "The address is on the list.",
      content = @Content(schema = @Schema(implementation = NewsletterResponse.class)))
  public Response joinWaitlist(SubscribeRequest request) {
    enquiries.joinWaitlist(Addresses.read(request.email()), request.language());
    return accepted("You are on the waitlist. We write when it is your turn.");
  }

  @POST
  @Path("/contact")
  @Idempotent
  @Operation(summary = "Write to the house")
  @APIResponse(
      responseCode = "202",
      description = "The message has arrived.",
      content = @Content(schema = @Schema(implementation = NewsletterResponse.class)))
  public Response contact(ContactRequest request) {
    enquiries.contact(
        new Enquiries.ContactMessage(
            Addresses.read(request.email()),
            request.name(),
            request.subject(),
            request.message(),
            request.language()));
    return accepted("Your message has arrived. Somebody will read it.");
  }

  private static Response accepted(String sentence) {
    return Response.accepted(new NewsletterResponse(sentence)).build();
  }
}
