package com.predictiq.wagers.rest;

import com.predictiq.members.Caller;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberOnly;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.PageQuery;
import com.predictiq.platform.PageResponse;
import com.predictiq.platform.RateLimited;
import com.predictiq.wagers.Wagers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What you hold on each outcome. */
@Path("/members/me/positions")
@RequestScoped
@MemberOnly
@RateLimited(LimitClass.MEMBER_READS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Wagers")
public class MyPositionsResource {

  private final Wagers wagers;
  private final Caller caller;

  @Inject
  MyPositionsResource(Wagers wagers, Caller caller) {
    this.wagers = wagers;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "What you hold on each outcome")
  public PageResponse<PositionResponse> mine(@BeanParam PageQuery page) {
    MemberId me = caller.member();
    String list = "positions." + me;
    return page.response(list, wagers.positions(me, page.request(list)), PositionResponse::of);
  }
}
