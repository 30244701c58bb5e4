package com.predictiq.mail.rest;

import com.predictiq.kernel.Page;
import com.predictiq.mail.NoticeView;
import com.predictiq.mail.Notices;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberOnly;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.PageQuery;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a member was told. */
@Path("/members/me/notices")
@RequestScoped
@MemberOnly
@RateLimited(LimitClass.MEMBER_READS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
public class NoticesResource {

  private final Notices notices;
  private final Caller caller;

  @Inject
  public NoticesResource(Notices notices, Caller caller) {
    this.notices = notices;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "What you were told, the latest first, and how much of it waits to be read",
      description = "With unread=true only what waits. Notices are kept for 90 days.")
  @APIResponse(responseCode = "200", description = "A page of notices, in your language.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "401", description = "UNAUTHENTICATED")
  public NoticesResponse mine(@BeanParam PageQuery page, @BeanParam UnreadQuery query) {
    MemberId me = caller.member();
    boolean unreadOnly = query.unreadOnly();
    String list = "notices." + unreadOnly + "." + me;
    Page<NoticeView> found = notices.of(me, unreadOnly, page.request(list));
    return NoticesResponse.of(
        page.response(list, found, NoticeResponse::of), UnreadResponse.of(notices.unread(me)));
  }

  @POST
  @Path("/read")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Mark notices as read", description = "All of them or none.")
  @APIResponse(responseCode = "200", description = "How many still wait.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "401", description = "UNAUTHENTICATED")
  @APIResponse(responseCode = "404", description = "NOTICE_NOT_FOUND")
  public UnreadResponse read(NoticesReadRequest request) {
    MemberId me = caller.member();
    request
        .last()
        .ifPresentOrElse(
            last -> notices.readUntil(me, last), () -> notices.read(me, request.each()));
    return UnreadResponse.of(notices.unread(me));
  }
}
