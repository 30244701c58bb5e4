package com.predictiq.chain.rest;

import com.predictiq.chain.ChainReads;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The chain as callers see it. */
@Path("/blockchain")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Chain")
public class BlockchainResource {

  private final ChainReads chain;

  @Inject
  public BlockchainResource(ChainReads chain) {
    this.chain = chain;
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
}
