package com.predictiq.ledger.rest;

import com.predictiq.ledger.Audits;
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

  @Inject
  public LedgerResource(Audits audits) {
    this.audits = audits;
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
