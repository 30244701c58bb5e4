package com.predictiq.wagers.rest;

import com.predictiq.members.Caller;
import com.predictiq.members.MemberOnly;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import com.predictiq.wagers.Referrals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What you have earned by bringing others. */
@Path("/members/me/referrals")
@RequestScoped
@MemberOnly
@RateLimited(LimitClass.MEMBER_READS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Wagers")
public class MyReferralsResource {

  private final Referrals referrals;
  private final Caller caller;

  @Inject
  MyReferralsResource(Referrals referrals, Caller caller) {
    this.referrals = referrals;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "Your rewards: what can be collected, and what waits for markets to end")
  @APIResponse(responseCode = "200", description = "One item for each asset.")
  public ReferralsResponse mine() {
    return ReferralsResponse.of(referrals.of(caller.member()));
  }

  @POST
  @Path("/claim")
  @Idempotent(required = true)
  @Operation(summary = "Move all rewards that can be collected to your cash")
  @APIResponse(responseCode = "200", description = "What is in your cash now.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED: without Idempotency-Key")
  @APIResponse(responseCode = "409", description = "NO_WINNINGS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public ReferralClaimResponse claim() {
    return ReferralClaimResponse.of(referrals.claim(caller.member()));
  }
}
