package com.predictiq.markets.rest;

import com.predictiq.markets.CommentId;
import com.predictiq.markets.Moderation;
import com.predictiq.platform.AdminOnly;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.Operator;
import com.predictiq.platform.PageQuery;
import com.predictiq.platform.PageResponse;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What operators do about comments. */
@Path("/admin/comments")
@RequestScoped
@AdminOnly
@RateLimited(LimitClass.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
public class AdminCommentsResource {

  private final Moderation moderation;
  private final TellsChanges changes;
  private final Operator operator;

  @Inject
  AdminCommentsResource(Moderation moderation, TellsChanges changes, Operator operator) {
    this.moderation = moderation;
    this.changes = changes;
    this.operator = operator;
  }

  @GET
  @Operation(summary = "Comments on all markets, the last first; reported=true: the reported ones")
  @APIResponse(responseCode = "200", description = "Comments with the last reasons given.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  public PageResponse<ReportedCommentResponse> comments(
      @BeanParam ReportedQuery query, @BeanParam PageQuery page) {
    boolean only = query.reportedOnly();
    String list = "admin-comments." + only;
    return page.response(
        list, moderation.comments(only, page.request(list)), ReportedCommentResponse::of);
  }

  @POST
  @Path("/{id}/hide")
  @Idempotent
  @Operation(summary = "Hide a comment")
  @APIResponse(responseCode = "200", description = "The comment as it is now.")
  @APIResponse(responseCode = "404", description = "COMMENT_NOT_FOUND")
  public ReportedCommentResponse hide(@PathParam("id") String id) {
    CommentId comment = TalkInputs.comment(id);
    return ReportedCommentResponse.of(
        changes.moderated(comment, "comments.hide", () -> moderation.hide(comment, operator.id())));
  }

  @POST
  @Path("/{id}/unhide")
  @Idempotent
  @Operation(summary = "Let a comment stand, whatever is reported later")
  @APIResponse(responseCode = "200", description = "The comment as it is now.")
  @APIResponse(responseCode = "404", description = "COMMENT_NOT_FOUND")
  public ReportedCommentResponse unhide(@PathParam("id") String id) {
    CommentId comment = TalkInputs.comment(id);
    return ReportedCommentResponse.of(
        changes.moderated(comment, "comments.unhide", () -> moderation.unhide(comment)));
  }
}
