package com.predictiq.mail.rest;

import com.predictiq.mail.NotificationSettings;
import com.predictiq.mail.Notifications;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberOnly;
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

/** What a member wants to hear of, and how. */
@Path("/members/me/notifications")
@RequestScoped
@MemberOnly
@RateLimited(LimitClass.MEMBER_READS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
public class NotificationsResource {

  private final Notifications notifications;
  private final Caller caller;

  @Inject
  public NotificationsResource(Notifications notifications, Caller caller) {
    this.notifications = notifications;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "What you hear of, by which ways, and when not")
  @APIResponse(responseCode = "200", description = "Each kind of notice, chosen or usual.")
  @APIResponse(responseCode = "401", description = "UNAUTHENTICATED")
  public NotificationsResponse settings() {
    MemberId me = caller.member();
    return NotificationsResponse.of(notifications.of(me), notifications.reachable(me));
  }

  @PUT
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Choose what you hear of",
      description =
          "Puts these in the place of all you had. In quiet hours mails wait; warnings never do."
              + " With a daily digest, news of markets is collected into one mail.")
  @APIResponse(responseCode = "200", description = "What you hear of from now on.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "401", description = "UNAUTHENTICATED")
  @APIResponse(responseCode = "422", description = "NOTICE_COMPULSORY")
  public NotificationsResponse choose(NotificationsRequest request) {
    MemberId me = caller.member();
    NotificationSettings chosen = notifications.set(me, request.wish());
    return NotificationsResponse.of(chosen, notifications.reachable(me));
  }
}
