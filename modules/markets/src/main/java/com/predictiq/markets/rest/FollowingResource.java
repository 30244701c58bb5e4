package com.predictiq.markets.rest;

import com.predictiq.markets.Following;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberOnly;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.PageQuery;
import com.predictiq.platform.PageResponse;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The markets that you follow. */
@Path("/members/me/following")
@RequestScoped
@MemberOnly
@RateLimited(LimitClass.MEMBER_READS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Talk")
public class FollowingResource {

  private final Following following;
  private final Caller caller;

  @Inject
  FollowingResource(Following following, Caller caller) {
    this.following = following;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "The markets that you follow, the last followed first")
  @APIResponse(responseCode = "200", description = "Markets.")
  @APIResponse(responseCode = "401", description = "UNAUTHENTICATED")
  public PageResponse<FollowedMarketResponse> mine(@BeanParam PageQuery page) {
    MemberId me = caller.member();
    String list = "following." + me;
    return page.response(list, following.of(me, page.request(list)), FollowedMarketResponse::of);
  }
}
