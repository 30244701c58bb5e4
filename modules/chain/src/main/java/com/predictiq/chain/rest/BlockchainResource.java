package com.predictiq.chain.rest;

import com.predictiq.chain.Anchors;
import com.predictiq.chain.ChainReads;
import com.predictiq.chain.Faucet;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The chain as callers see it. */
@Path("/blockchain")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Chain")
public class BlockchainResource {

  private final ChainReads chain;
  private final Faucet faucet;
  private final Anchors anchors;

  @Inject
  public BlockchainResource(ChainReads chain, Faucet faucet, Anchors anchors) {
    this.chain = chain;
    this.faucet = faucet;
    this.anchors = anchors;
  }

  @GET
  @Path("/health")
  @Operation(summary = "Which network is spoken to, how it is and how far it has been read")
  public ChainHealthResponse health() {
    return ChainHealthResponse.of(chain.health());
  }

  @GET
  @Path("/stats")
  @Operation(summary = "How far each stream of the chain has been read")
  public ChainStatisticsResponse statistics() {
    return ChainStatisticsResponse.of(chain.statistics());
  }

  @GET
  @Path("/anchors")
  @Operation(
      summary = "Hashes of the house that were written into the chain",
      description =
          "Each is the memo of its transaction. books: the hash of the last block of"
              + " /ledger/invariants at the time, which stands for all blocks before it."
              + " liabilities: the digest of a proof of /ledger/proof.")
  @APIResponse(responseCode = "200", description = "The latest hundred.")
  public AnchorsResponse anchors() {
    return AnchorsResponse.of(anchors.latest());
  }

  @POST
  @Path("/faucet")
  @RateLimited(LimitClass.LOG_IN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Play money for an account, on a network that runs at home",
      description = "Makes the account if there is none.")
  @APIResponse(responseCode = "204", description = "The account has ten thousand more.")
  @APIResponse(responseCode = "404", description = "NO_FAUCET: the network's money is real")
  @APIResponse(responseCode = "422", description = "INVALID_DESTINATION")
  @APIResponse(responseCode = "503", description = "NETWORK_UNREACHABLE")
  public void faucet(FaucetRequest request) {
    faucet.give(request.address());
  }
}
