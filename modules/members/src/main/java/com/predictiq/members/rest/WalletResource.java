package com.predictiq.members.rest;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.AdminDoor;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Session;
import com.predictiq.members.Wallets;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Coming with a Stellar wallet (SEP-10). */
@Path("/auth/wallet")
@Tag(name = "Members")
@RateLimited(LimitClass.LOG_IN)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class WalletResource {

  private final Wallets wallets;
  private final AdminDoor door;

  @Inject
  public WalletResource(Wallets wallets, AdminDoor door) {
    this.wallets = wallets;
    this.door = door;
  }

  @GET
  @Operation(
      summary = "Something for a wallet to sign",
      description =
          "A challenge of SEP-10 for this account. See /.well-known/stellar.toml for the key that"
              + " has signed it first.")
  @APIResponse(
      responseCode = "200",
      description = "The challenge; good for five minutes, and once.",
      content = @Content(schema = @Schema(implementation = WalletChallengeResponse.class)))
  @APIResponse(responseCode = "400", description = "INVALID_WALLET")
  public Response challenge(
      @Parameter(description = "A Stellar account, G and 55 more.") @QueryParam("account")
          String account) {
    if (account == null) {
      throw new Rejected(MembersRefusal.INVALID_WALLET, "Send ?account=G…");
    }
    return notToBeKept(WalletChallengeResponse.of(wallets.challenge(account)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Log in with a wallet",
      description = "Whoever comes for the first time becomes a member, with the sign-up grant.")
  @APIResponse(
      responseCode = "200",
      description = "A token for the Authorization header, and one to trade for the next.",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  @APIResponse(
      responseCode = "401",
      description = "CHALLENGE_INVALID, CHALLENGE_EXPIRED, CHALLENGE_UNSIGNED, CHALLENGE_REPLAYED")
  public Response logIn(WalletRequest request) {
    Session session = wallets.logIn(request.transaction(), door.isHere());
    return notToBeKept(SessionResponse.of(session));
  }

  private static Response notToBeKept(Record answer) {
    return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
