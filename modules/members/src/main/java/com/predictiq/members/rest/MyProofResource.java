package com.predictiq.members.rest;

import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.LedgerRefusal;
import com.predictiq.ledger.Proofs;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberOnly;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** That the house counted what it owes a member. */
@Path("/members/me/proof")
@Tag(name = "Members")
@MemberOnly
@RateLimited(LimitClass.MEMBER_READS)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MyProofResource {

  private final Caller caller;
  private final Proofs proofs;

  @Inject
  public MyProofResource(Caller caller, Proofs proofs) {
    this.caller = caller;
    this.proofs = proofs;
  }

  @GET
  @Operation(
      summary = "The way from what you are owed to the published root",
      description =
          "Keep the answer in a file and check it with `java -jar predictiq.jar verify-proof FILE"
              + " DIGEST`, where DIGEST is what /ledger/proof and the anchors say. It holds your"
              + " cash, claimable winnings and referral rewards as they were when the proof was"
              + " taken; no leaf means that you were owed nothing then.")
  @APIResponse(responseCode = "200", description = "Your leaves of the latest proof.")
  @APIResponse(responseCode = "401", description = "UNAUTHENTICATED")
  @APIResponse(responseCode = "404", description = "NO_PROOF_YET")
  public InclusionResponse proof() {
    return proofs
        .of(caller.member().value())
        .map(InclusionResponse::of)
        .orElseThrow(() -> new Rejected(LedgerRefusal.NO_PROOF_YET, "Ask again in a while."));
  }
}
