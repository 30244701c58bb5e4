package com.predictiq.markets.rest;

import com.predictiq.markets.Comments;
import com.predictiq.markets.MarketId;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberOnly;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.PageQuery;
import com.predictiq.platform.PageResponse;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What members say about a market. Shares its path with the markets themselves. */
@Path("/markets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Talk")
public class MarketCommentsResource {

  private final Comments comments;
  private final Caller caller;

  @Inject
  MarketCommentsResource(Comments comments, Caller caller) {
    this.comments = comments;
    this.caller = caller;
  }

  @GET
  @Path("/{id}/comments")
  @Operation(summary = "What members say about a market, the last first")
  @APIResponse(responseCode = "200", description = "Comments; replies stand among the others.")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  public PageResponse<CommentResponse> comments(
      @PathParam("id") String id, @BeanParam PageQuery page) {
    MarketId market = MarketsResource.id(id);
    String list = "comments." + market;
    Optional<MemberId> reader = caller.known();
    return page.response(
        list,
        comments.of(market, page.request(list)),
        comment -> CommentResponse.of(comment, reader));
  }

  @POST
  @Path("/{id}/comments")
  @MemberOnly
  @RateLimited(LimitClass.MEMBER_READS)
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Say something about a market, or reply to what somebody said")
  @APIResponse(
      responseCode = "201",
      description = "The comment.",
      content = @Content(schema = @Schema(implementation = CommentResponse.class)))
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "403", description = "MEMBER_FROZEN")
  @APIResponse(
      responseCode = "404",
      description = "MARKET_NOT_FOUND; COMMENT_NOT_FOUND: what is replied to")
  @APIResponse(responseCode = "409", description = "COMMENT_REMOVED: what is replied to")
  @APIResponse(responseCode = "422", description = "REPLY_TOO_DEEP, IDEMPOTENCY_KEY_REUSED")
  public Response write(@PathParam("id") String id, CommentRequest request) {
    MemberId me = caller.member();
    CommentResponse comment =
        CommentResponse.of(
            comments.write(TalkInputs.body(request).command(MarketsResource.id(id), me)),
            Optional.of(me));
    return Response.created(URI.create("/api/v1/comments/" + comment.id())).entity(comment).build();
  }
}
