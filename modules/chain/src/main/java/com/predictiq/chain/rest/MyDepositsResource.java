package com.predictiq.chain.rest;

import com.predictiq.chain.Deposits;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberOnly;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.PageQuery;
import com.predictiq.platform.PageResponse;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a member sends money, and what of it came in. */
@Path("/members/me/deposits")
@RequestScoped
@MemberOnly
@RateLimited(LimitClass.MEMBER_READS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Chain")
public class MyDepositsResource {

  private static final String LIST = "my-deposits";

  private final Deposits deposits;
  private final Caller caller;

  @Inject
  MyDepositsResource(Deposits deposits, Caller caller) {
    this.deposits = deposits;
    this.caller = caller;
  }

  @POST
  @Operation(
      summary = "Where to send what is to be yours here",
      description =
          "An account with a memo, or the muxed address that says the same. Always the same for"
              + " you; without the memo nobody knows that it was you.")
  @APIResponse(responseCode = "200", description = "Account, memo and network.")
  @APIResponse(responseCode = "503", description = "CHAIN_OFF")
  public DepositAddressResponse address() {
    return DepositAddressResponse.of(deposits.addressOf(caller.member()));
  }

  @GET
  @Operation(summary = "What came in for you, latest first")
  @APIResponse(responseCode = "200", description = "A page of deposits.")
  public PageResponse<DepositResponse> deposits(@BeanParam PageQuery page) {
    return page.response(
        LIST, deposits.of(caller.member(), page.request(LIST)), DepositResponse::of);
  }
}
