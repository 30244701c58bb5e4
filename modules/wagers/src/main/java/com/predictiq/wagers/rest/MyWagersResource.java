package com.predictiq.wagers.rest;

import com.predictiq.markets.MarketId;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What you have staked, the last first. */
@Path("/members/me/wagers")
@RequestScoped
@MemberOnly
@RateLimited(LimitClass.MEMBER_READS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Wagers")
public class MyWagersResource {

  private final Wagers wagers;
  private final Caller caller;

  @Inject
  MyWagersResource(Wagers wagers, Caller caller) {
    this.wagers = wagers;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "What you have staked, the last first")
  public PageResponse<WagerResponse> mine(
      @QueryParam("market") String market, @BeanParam PageQuery page) {
    MemberId me = caller.member();
    Optional<MarketId> only = Optional.ofNullable(market).map(Inputs::market);
    String list = "wagers." + me + only;
    return page.response(list, wagers.of(me, only, page.request(list)), WagerResponse::of);
  }
}
