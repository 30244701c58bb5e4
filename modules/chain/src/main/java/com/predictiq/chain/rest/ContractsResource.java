package com.predictiq.chain.rest;

import com.predictiq.chain.ContractReads;
import com.predictiq.chain.Sighted;
import com.predictiq.platform.PageQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The contract as callers see it. Shares its path with the rest of the chain. */
@Path("/blockchain")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Chain")
public class ContractsResource {

  private static final String BETS = "contract-bets";
  private static final String AWAY =
      "CHAIN_OFF, CHAIN_NO_CONTRACT, CHAIN_ANSWER_UNREADABLE, NETWORK_UNREACHABLE";
  private static final String STALE =
      "Where as_of.stale is true there is also the header X-Stale: true; the answer is then what"
          + " was seen last, or of a server that is behind.";

  private final ContractReads contract;
  private final InstantSource clock;

  @Inject
  ContractsResource(ContractReads contract, InstantSource clock) {
    this.contract = contract;
    this.clock = clock;
  }

  @GET
  @Path("/markets/{id}")
  @Operation(summary = "A market as the contract keeps it", description = STALE)
  @APIResponse(
      responseCode = "200",
      description = "The market.",
      content = @Content(schema = @Schema(implementation = ContractMarketResponse.class)))
  @APIResponse(responseCode = "404", description = "CHAIN_MARKET_NOT_FOUND")
  @APIResponse(responseCode = "422", description = "CHAIN_MARKET_INVALID")
  @APIResponse(responseCode = "503", description = AWAY)
  public Response market(@PathParam("id") String id) {
    var seen = contract.market(id);
    return answer(seen, ContractMarketResponse.of(seen));
  }

  @GET
  @Path("/oracle/{market_id}")
  @Operation(summary = "What the oracle told the contract about a market", description = STALE)
  @APIResponse(
      responseCode = "200",
      description = "The outcome, if there is one.",
      content = @Content(schema = @Schema(implementation = ContractResultResponse.class)))
  @APIResponse(responseCode = "404", description = "CHAIN_MARKET_NOT_FOUND")
  @APIResponse(responseCode = "422", description = "CHAIN_MARKET_INVALID")
  @APIResponse(responseCode = "503", description = AWAY)
  public Response result(@PathParam("market_id") String market) {
    var seen = contract.result(market);
    return answer(seen, ContractResultResponse.of(seen));
  }

  @GET
  @Path("/users/{address}/bets")
  @Operation(
      summary = "What somebody bet with the contract, latest first",
      description = "As far as the contract was listened to. " + STALE)
  @APIResponse(
      responseCode = "200",
      description = "A page of bets.",
      content = @Content(schema = @Schema(implementation = ContractBetsResponse.class)))
  @APIResponse(responseCode = "422", description = "CHAIN_ADDRESS_INVALID")
  @APIResponse(responseCode = "503", description = "CHAIN_OFF, CHAIN_NO_CONTRACT")
  public Response bets(@PathParam("address") String address, @BeanParam PageQuery page) {
    var seen = contract.betsOf(address, page.request(BETS));
    return answer(
        seen,
        ContractBetsResponse.of(
            page.response(BETS, seen.value(), ContractBetResponse::of), AsOfResponse.of(seen)));
  }

  @GET
  @Path("/tx/{hash}")
  @Operation(
      summary = "What became of a transaction",
      description = "One that no ledger has is pending only if a member waits for it. " + STALE)
  @APIResponse(
      responseCode = "200",
      description = "Pending, success, failed or expired.",
      content = @Content(schema = @Schema(implementation = TransactionResponse.class)))
  @APIResponse(responseCode = "404", description = "CHAIN_TRANSACTION_NOT_FOUND")
  @APIResponse(responseCode = "422", description = "CHAIN_HASH_INVALID")
  @APIResponse(responseCode = "503", description = AWAY)
  public Response transaction(@PathParam("hash") String hash) {
    var seen = contract.transaction(hash);
    return answer(seen, TransactionResponse.of(seen));
  }

  private Response answer(Sighted<?> seen, Record body) {
    long age = Math.max(0, Duration.between(seen.seenAt(), clock.instant()).toSeconds());
    Response.ResponseBuilder answer =
        Response.ok(body)
            .header("X-Cache", seen.kept() ? "HIT" : "MISS")
            .header("Age", age)
            .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    if (seen.stale()) {
      answer.header("X-Stale", "true");
    }
    return answer.build();
  }
}
