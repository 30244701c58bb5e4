package com.predictiq.markets.rest;

import com.predictiq.markets.Comments;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberOnly;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single comments. */
@Path("/comments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Talk")
public class CommentsResource {

  private final Comments comments;
  private final Caller caller;

  @Inject
  CommentsResource(Comments comments, Caller caller) {
    this.comments = comments;
    this.caller = caller;
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One comment")
  @APIResponse(responseCode = "200", description = "The comment, or the place where it was.")
  @APIResponse(responseCode = "404", description = "COMMENT_NOT_FOUND")
  public CommentResponse one(@PathParam("id") String id) {
    return CommentResponse.of(comments.find(TalkInputs.comment(id)), caller.known());
  }

  @DELETE
  @Path("/{id}")
  @MemberOnly
  @RateLimited(LimitClass.MEMBER_READS)
  @Idempotent
  @Operation(summary = "Delete a comment of yours; its place stays")
  @APIResponse(responseCode = "204", description = "It is gone, now or before.")
  @APIResponse(responseCode = "403", description = "NOT_THE_AUTHOR")
  @APIResponse(responseCode = "404", description = "COMMENT_NOT_FOUND")
  public Response delete(@PathParam("id") String id) {
    comments.delete(TalkInputs.comment(id), caller.member());
    return Response.noContent().build();
  }

  @POST
  @Path("/{id}/report")
  @MemberOnly
  @RateLimited(LimitClass.MEMBER_READS)
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Tell the house that a comment should not stand; once")
  @APIResponse(responseCode = "204", description = "It is noted; enough of them hide the comment.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "403", description = "MEMBER_FROZEN")
  @APIResponse(responseCode = "404", description = "COMMENT_NOT_FOUND")
  @APIResponse(responseCode = "409", description = "COMMENT_REMOVED, OWN_COMMENT, ALREADY_REPORTED")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response report(@PathParam("id") String id, ReportRequest request) {
    comments.report(TalkInputs.comment(id), caller.member(), TalkInputs.body(request).reason());
    return Response.noContent().build();
  }
}
