package com.predictiq.members.rest;

import com.predictiq.members.Caller;
import com.predictiq.members.Limits;
import com.predictiq.members.MemberOnly;
import com.predictiq.members.TokenOnly;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a member allows themselves. */
@Path("/members/me/limits")
@Tag(name = "Members")
@MemberOnly
@RateLimited(LimitClass.MEMBER_READS)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class LimitsResource {

  private final Caller caller;
  private final Limits limits;

  @Inject
  public LimitsResource(Caller caller, Limits limits) {
    this.caller = caller;
    this.limits = limits;
  }

  @GET
  @Operation(summary = "Your own limits, and the looser ones that wait")
  @APIResponse(responseCode = "200", description = "Your limits.")
  @APIResponse(responseCode = "401", description = "UNAUTHENTICATED")
  public LimitsResponse limits() {
    return LimitsResponse.of(limits.of(caller.member()));
  }

  @PUT
  @TokenOnly
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Limit yourself",
      description =
          "Puts these limits in the place of all you had. A stricter one counts at once; raising or"
              + " removing one is pending for 24 hours. A self-exclusion cannot be shortened.")
  @APIResponse(responseCode = "200", description = "Your limits, and what is pending.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "401", description = "UNAUTHENTICATED")
  public LimitsResponse limit(LimitsRequest request) {
    return LimitsResponse.of(limits.set(caller.member(), request.wish()));
  }
}
