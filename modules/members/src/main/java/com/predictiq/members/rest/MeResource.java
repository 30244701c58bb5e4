package com.predictiq.members.rest;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.Ledger;
import com.predictiq.ledger.TransferView;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberOnly;
import com.predictiq.members.Members;
import com.predictiq.members.MembersRefusal;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.PageQuery;
import com.predictiq.platform.PageResponse;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.ApplicationScoped;
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

/** A member's own things. */
@Path("/members/me")
@Tag(name = "Members")
@MemberOnly
@RateLimited(LimitClass.MEMBER_READS)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MeResource {

  private static final String TRANSFERS = "my-transfers";

  private final Caller caller;
  private final Members members;
  private final Ledger ledger;

  @Inject
  public MeResource(Caller caller, Members members, Ledger ledger) {
    this.caller = caller;
    this.members = members;
    this.ledger = ledger;
  }

  @GET
  @Operation(summary = "Who you are")
  @APIResponse(responseCode = "200", description = "You.")
  @APIResponse(responseCode = "401", description = "UNAUTHENTICATED")
  public MemberResponse me() {
    return members
        .find(caller.member())
        .map(MemberResponse::of)
        .orElseThrow(
            () -> new Rejected(MembersRefusal.MEMBER_NOT_FOUND, "The token outlived the member."));
  }

  @GET
  @Path("/balances")
  @Operation(summary = "What you have, account by account")
  @APIResponse(responseCode = "200", description = "All of your accounts.")
  @APIResponse(responseCode = "401", description = "UNAUTHENTICATED")
  public BalancesResponse balances() {
    return BalancesResponse.of(ledger.balances(caller.member().value()));
  }

  @GET
  @Path("/transfers")
  @Operation(
      summary = "What moved on your accounts, latest first",
      description = "With Accept: text/csv the page is a table; X-Next-Cursor leads to the next.")
  @APIResponse(responseCode = "200", description = "A page of transfers.")
  @APIResponse(responseCode = "401", description = "UNAUTHENTICATED")
  public PageResponse<TransferResponse> transfers(@BeanParam PageQuery query) {
    Page<TransferView> page = ledger.transfers(caller.member().value(), query.request(TRANSFERS));
    return query.response(TRANSFERS, page, TransferResponse::of);
  }

  /** JSON is what somebody gets who does not say. */
  @GET
  @Path("/transfers")
  @Produces("text/csv;qs=0.5")
  @Operation(hidden = true)
  public Response transfersAsTable(@BeanParam PageQuery query) {
    PageResponse<TransferResponse> page = transfers(query);
    Response.ResponseBuilder response =
        Response.ok(TransferResponse.csv(page.items()), "text/csv;charset=UTF-8")
            .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"transfers.csv\"");
    page.nextCursor().ifPresent(cursor -> response.header("X-Next-Cursor", cursor));
    return response.build();
  }
}
