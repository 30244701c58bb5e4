package com.predictiq.mail.rest;

import com.predictiq.mail.Newsletter;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The newsletter as readers meet it. */
@Path("/newsletter")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Newsletter")
public class NewsletterResource {

  private final Newsletter newsletter;

  @Inject
  public NewsletterResource(Newsletter newsletter) {
    this.newsletter = newsletter;
  }

  @POST
  @Path("/subscribe")
  @Consumes(MediaType.APPLICATION_JSON)
  @RateLimited(LimitClass.NEWSLETTER)
  @Operation(summary = "Ask for the newsletter; the answer is the same whoever asks")
  @APIResponse(
      responseCode = "202",
      description = "If a confirmation is due, it is on its way.",
      content = @Content(schema = @Schema(implementation = NewsletterResponse.class)))
  public Response subscribe(SubscribeRequest request) {
    newsletter.subscribe(Addresses.read(request.email()), request.language());
    return Response.accepted(
            new NewsletterResponse("Look into your mailbox: a link to confirm is on its way."))
        .build();
  }

  @GET
  @Path("/confirm")
  @Operation(summary = "Confirm with the link from the mail")
  @APIResponse(responseCode = "200", description = "Subscribed.")
  @APIResponse(responseCode = "422", description = "TOKEN_INVALID")
  public NewsletterResponse confirm(@QueryParam("token") String token) {
    newsletter.confirm(token);
    return new NewsletterResponse("You are subscribed. Every issue says how to leave.");
  }

  @GET
  @Path("/unsubscribe")
  @Operation(summary = "Leave by the link from a mail")
  @APIResponse(responseCode = "200", description = "Unsubscribed.")
  @APIResponse(responseCode = "422", description = "TOKEN_INVALID")
  public NewsletterResponse unsubscribe(@QueryParam("token") String token) {
    return leave(token);
  }

  /**
   * What mail programs send when their own button is pressed (RFC 8058): a form, whose body says
   * nothing.
   */
  @POST
  @Path("/unsubscribe")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Leave by the button of a mail program (RFC 8058)")
  @APIResponse(responseCode = "200", description = "Unsubscribed.")
  @APIResponse(responseCode = "422", description = "TOKEN_INVALID")
  public NewsletterResponse unsubscribeByButton(@QueryParam("token") String token) {
    return leave(token);
  }

  @DELETE
  @Path("/unsubscribe")
  @Consumes(MediaType.APPLICATION_JSON)
  @RateLimited(LimitClass.NEWSLETTER)
  @Operation(summary = "Ask for a link to leave by; the answer is the same whoever asks")
  @APIResponse(
      responseCode = "202",
      description = "If there is something to leave, a link is on its way.",
      content = @Content(schema = @Schema(implementation = NewsletterResponse.class)))
  public Response askToLeave(EmailRequest request) {
    newsletter.sendLinkToLeave(Addresses.read(request.email()));
    return Response.accepted(
            new NewsletterResponse(
                "If this address gets the newsletter, a link to leave is on its way to it."))
        .build();
  }

  private NewsletterResponse leave(String token) {
    newsletter.unsubscribe(token);
    return new NewsletterResponse("You are unsubscribed and will get no further issue.");
  }
}
