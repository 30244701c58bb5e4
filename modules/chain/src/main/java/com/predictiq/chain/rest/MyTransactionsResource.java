package com.predictiq.chain.rest;

import com.predictiq.chain.WatchedTransactions;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberOnly;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The transactions a member waits for; the house looks for them so that the member need not. */
@Path("/members/me/watched-transactions")
@RequestScoped
@MemberOnly
@RateLimited(LimitClass.MEMBER_READS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Chain")
public class MyTransactionsResource {

  private final WatchedTransactions watched;
  private final Caller caller;

  @Inject
  MyTransactionsResource(WatchedTransactions watched, Caller caller) {
    this.watched = watched;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "The transactions you wait for, latest first")
  @APIResponse(responseCode = "200", description = "All of them; they are few.")
  public WatchedTransactionsResponse list() {
    return WatchedTransactionsResponse.of(watched.of(caller.member()));
  }

  @PUT
  @Path("/{hash}")
  @Idempotent
  @Operation(
      summary = "Wait for a transaction",
      description =
          "It is looked for until a ledger has it or it expires, and forgotten a day later. Who"
              + " waits for many makes room by what has ended longest ago.")
  @APIResponse(responseCode = "200", description = "It is waited for, since now or before.")
  @APIResponse(responseCode = "409", description = "CHAIN_WATCH_LIST_FULL")
  @APIResponse(responseCode = "422", description = "CHAIN_HASH_INVALID")
  @APIResponse(responseCode = "503", description = "CHAIN_OFF, CHAIN_WATCHES_EXHAUSTED")
  public WatchedTransactionResponse watch(@PathParam("hash") String hash) {
    return WatchedTransactionResponse.of(watched.watch(caller.member(), hash));
  }

  @DELETE
  @Path("/{hash}")
  @Idempotent
  @Operation(summary = "Wait for a transaction no more")
  @APIResponse(responseCode = "204", description = "It is not waited for.")
  @APIResponse(responseCode = "404", description = "CHAIN_NOT_WATCHED")
  @APIResponse(responseCode = "422", description = "CHAIN_HASH_INVALID")
  public Response forget(@PathParam("hash") String hash) {
    watched.forget(caller.member(), hash);
    return Response.noContent().build();
  }
}
