package com.predictiq.wagers.rest;

import com.predictiq.members.Caller;
import com.predictiq.members.MemberOnly;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.PageQuery;
import com.predictiq.platform.PageResponse;
import com.predictiq.platform.RateLimited;
import com.predictiq.wagers.WagerQuery;
import com.predictiq.wagers.WagerSearch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What you have staked, the last first. */
@Path("/members/me/wagers")
@RequestScoped
@MemberOnly
@RateLimited(LimitClass.MEMBER_READS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Wagers")
public class MyWagersResource {

  private final WagerSearch wagers;
  private final Caller caller;

  @Inject
  MyWagersResource(WagerSearch wagers, Caller caller) {
    this.wagers = wagers;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "What you have staked, the last first",
      description =
          "market: on one market. status: open or settled. from, to: placed then or later, and"
              + " before. With Accept: text/csv the page is a table; X-Next-Cursor leads to the"
              + " next.")
  @APIResponse(responseCode = "200", description = "A page of wagers.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND: that is no market's id")
  public PageResponse<WagerResponse> mine(
      @BeanParam MyWagersQuery query, @BeanParam PageQuery page) {
    WagerQuery asked = query.query(caller.member());
    String list = "wagers." + asked; // a cursor is good for the same question only
    return page.response(list, wagers.find(asked, page.request(list)), WagerResponse::of);
  }

  /** JSON is what somebody gets who does not say. */
  @GET
  @Produces("text/csv;qs=0.5")
  @Operation(hidden = true)
  public Response mineAsTable(@BeanParam MyWagersQuery query, @BeanParam PageQuery page) {
    PageResponse<WagerResponse> found = mine(query, page);
    Response.ResponseBuilder response =
        Response.ok(Table.of(found.items()), "text/csv;charset=UTF-8")
            .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"wagers.csv\"");
    found.nextCursor().ifPresent(cursor -> response.header("X-Next-Cursor", cursor));
    return response.build();
  }
}
