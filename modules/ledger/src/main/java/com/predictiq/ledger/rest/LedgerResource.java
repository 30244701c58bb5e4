package com.predictiq.ledger.rest;

import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.Audits;
import com.predictiq.ledger.LedgerRefusal;
import com.predictiq.ledger.Proofs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What everybody may know about the books. */
@Path("/ledger")
@Tag(name = "Ledger")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class LedgerResource {

  private final Audits audits;
  private final Proofs proofs;

  @Inject
  public LedgerResource(Audits audits, Proofs proofs) {
    this.audits = audits;
    this.proofs = proofs;
  }

  @GET
  @Path("/proof")
  @Operation(
      summary = "What the house owes its members, as the root of a tree of sums",
      description =
          "For each asset how many members are owed something, what that adds up to, what is held"
              + " for it, and the root. Members download the way from their own balance to the root"
              + " at /members/me/proof; `java -jar predictiq.jar verify-proof FILE` checks it"
              + " without asking anybody. The digest stands for all of it, and where the house"
              + " speaks to a network it is written into a ledger there (/blockchain/anchors).")
  @APIResponse(responseCode = "200", description = "The latest proof.")
  @APIResponse(responseCode = "404", description = "NO_PROOF_YET")
  public ProofResponse proof() {
    return proofs
        .latest()
        .map(ProofResponse::of)
        .orElseThrow(() -> new Rejected(LedgerRefusal.NO_PROOF_YET, "Ask again in a while."));
  }

  @GET
  @Path("/invariants")
  @Operation(
      summary = "Whether the books add up",
      description =
          "What the auditor found at its last look: every invariant with how often it is broken,"
              + " the sum of each asset (zero when sound), what is owed to members and markets, and"
              + " the head of the chain of sealed blocks. The auditor looks at what is new every"
              + " few seconds and at everything every hour, or when an operator runs the job"
              + " ledger.audits-everything; what it finds broken pauses the platform.")
  @APIResponse(responseCode = "200", description = "The latest findings.")
  public InvariantsResponse invariants() {
    return InvariantsResponse.of(audits.latest());
  }
}
