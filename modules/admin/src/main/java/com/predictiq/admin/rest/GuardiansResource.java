package com.predictiq.admin.rest;

import com.predictiq.admin.Guardians;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberOnly;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The group that can pause the house without asking its operators. */
@Path("/guardians")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guardians")
public class GuardiansResource {

  private final Guardians guardians;
  private final Caller caller;

  @Inject
  public GuardiansResource(Guardians guardians, Caller caller) {
    this.guardians = guardians;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "The guardians, what they weigh, and who wants a pause",
      description = "Two thirds of the weight pause the house. A vote stands for a day.")
  @APIResponse(responseCode = "200", description = "The guardians")
  public CouncilResponse council() {
    return CouncilResponse.of(guardians.council());
  }

  @PUT
  @Path("/vote")
  @MemberOnly
  @RateLimited(LimitClass.MEMBER_READS)
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "As a guardian, vote for a pause, or renew your vote")
  @APIResponse(responseCode = "200", description = "How the vote stands")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "401", description = "UNAUTHENTICATED")
  @APIResponse(responseCode = "403", description = "NOT_A_GUARDIAN")
  public CouncilResponse vote(GuardianVoteRequest request) {
    return CouncilResponse.of(guardians.vote(caller.member(), request.reason().strip()));
  }

  @DELETE
  @Path("/vote")
  @MemberOnly
  @RateLimited(LimitClass.MEMBER_READS)
  @Idempotent
  @Operation(
      summary = "As a guardian, take your vote back",
      description = "A pause it has made stays until an operator lets go of it.")
  @APIResponse(responseCode = "200", description = "How the vote stands")
  @APIResponse(responseCode = "401", description = "UNAUTHENTICATED")
  @APIResponse(responseCode = "403", description = "NOT_A_GUARDIAN")
  public CouncilResponse takeBack() {
    return CouncilResponse.of(guardians.takeBack(caller.member()));
  }
}
