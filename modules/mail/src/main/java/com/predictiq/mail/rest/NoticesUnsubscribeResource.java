package com.predictiq.mail.rest;

import com.predictiq.mail.Notifications;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the link at the end of a mail leads: no more mails of that kind. */
@Path("/notices/unsubscribe")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
public class NoticesUnsubscribeResource {

  private final Notifications notifications;

  @Inject
  public NoticesUnsubscribeResource(Notifications notifications) {
    this.notifications = notifications;
  }

  @GET
  @Operation(
      summary = "No more mails of the kind that the link came with",
      description =
          "The list of notices here goes on; a digest's link ends all mails but warnings.")
  @APIResponse(responseCode = "200", description = "No more of these.")
  @APIResponse(responseCode = "422", description = "TOKEN_INVALID")
  public NoticesLeftResponse unsubscribe(@QueryParam("token") String token) {
    return leave(token);
  }

  /** What mail programs send when their own button is pressed (RFC 8058): a form, unread. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "The same by the button of a mail program (RFC 8058)")
  @APIResponse(responseCode = "200", description = "No more of these.")
  @APIResponse(responseCode = "422", description = "TOKEN_INVALID")
  public NoticesLeftResponse unsubscribeByButton(@QueryParam("token") String token) {
    return leave(token);
  }

  private NoticesLeftResponse leave(String token) {
    notifications.leave(token);
    return new NoticesLeftResponse("You will get no more mails of this kind.");
  }
}
