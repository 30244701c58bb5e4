package com.predictiq.oracle.rest;

import com.predictiq.oracle.Feeds;
import com.predictiq.platform.AdminOnly;
import com.predictiq.platform.Changed;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.Operator;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom the oracle reads, as operators say. */
@Path("/admin/oracle")
@RequestScoped
@AdminOnly
@RateLimited(LimitClass.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
public class AdminOracleResource {

  private final Feeds feeds;
  private final Operator operator;
  private final Event<Changed> changed;

  @Inject
  AdminOracleResource(Feeds feeds, Operator operator, Event<Changed> changed) {
    this.feeds = feeds;
    this.operator = operator;
    this.changed = changed;
  }

  @POST
  @Path("/feeds")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Read a feed from now on; its source is asked for it once, now")
  @APIResponse(
      responseCode = "201",
      description = "The feed.",
      content = @Content(schema = @Schema(implementation = FeedResponse.class)))
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED, with every fault")
  @APIResponse(
      responseCode = "409",
      description = "FEED_EXISTS; ORACLE_FAILURE: the source gives no answer now")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response introduce(FeedRequest request) {
    FeedResponse feed = FeedResponse.of(feeds.introduce(request.command()));
    changed.fire(
        new Changed(
            operator.id(),
            "oracle.feed",
            feed.id(),
            Map.of(),
            Map.of("state", "READ", "source", feed.source(), "symbol", feed.symbol())));
    return Response.created(URI.create("/api/v1/oracle/feeds/" + feed.id() + "/prices"))
        .entity(feed)
        .build();
  }
}
