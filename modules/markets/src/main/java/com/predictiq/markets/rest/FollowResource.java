package com.predictiq.markets.rest;

import com.predictiq.markets.Following;
import com.predictiq.markets.MarketId;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberOnly;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Following a market. Shares its path with the markets themselves. */
@Path("/markets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Talk")
public class FollowResource {

  private final Following following;
  private final Caller caller;

  @Inject
  FollowResource(Following following, Caller caller) {
    this.following = following;
    this.caller = caller;
  }

  @GET
  @Path("/{id}/follow")
  @Operation(summary = "How many follow a market, and whether you do")
  @APIResponse(responseCode = "200", description = "The number.")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  public FollowersResponse followers(@PathParam("id") String id) {
    MarketId market = MarketsResource.id(id);
    return new FollowersResponse(
        market.toString(),
        following.followers(market),
        caller.known().filter(me -> following.follows(market, me)).isPresent());
  }

  @PUT
  @Path("/{id}/follow")
  @MemberOnly
  @RateLimited(LimitClass.MEMBER_READS)
  @Operation(summary = "Follow a market")
  @APIResponse(responseCode = "204", description = "You follow it, since now or before.")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  public Response follow(@PathParam("id") String id) {
    following.follow(MarketsResource.id(id), caller.member());
    return Response.noContent().build();
  }

  @DELETE
  @Path("/{id}/follow")
  @MemberOnly
  @RateLimited(LimitClass.MEMBER_READS)
  @Operation(summary = "Follow a market no more")
  @APIResponse(responseCode = "204", description = "You do not follow it.")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  public Response unfollow(@PathParam("id") String id) {
    following.unfollow(MarketsResource.id(id), caller.member());
    return Response.noContent().build();
  }
}
