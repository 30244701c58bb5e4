package com.predictiq.chain.rest;

import com.predictiq.chain.PlayWallets;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberOnly;
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

/** A wallet with play money, so that somebody new can try deposits without having one. */
@Path("/members/me/play-wallet")
@RequestScoped
@MemberOnly
@RateLimited(LimitClass.MEMBER_READS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Chain")
public class MyPlayWalletResource {

  private final PlayWallets wallets;
  private final Caller caller;

  @Inject
  MyPlayWalletResource(PlayWallets wallets, Caller caller) {
    this.wallets = wallets;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Your play wallet, on a network that runs at home",
      description = "The house keeps its key. There is none where money is money.")
  @APIResponse(responseCode = "200", description = "Its account and what it holds.")
  @APIResponse(responseCode = "404", description = "NO_FAUCET: the network's money is real")
  public PlayWalletResponse wallet() {
    return PlayWalletResponse.of(wallets.of(caller.member()));
  }

  @POST
  @Path("/fill")
  @RateLimited(LimitClass.LOG_IN)
  @Operation(summary = "Ten thousand play lumens more for your play wallet")
  @APIResponse(responseCode = "200", description = "The wallet with what it holds now.")
  @APIResponse(responseCode = "404", description = "NO_FAUCET")
  @APIResponse(responseCode = "503", description = "NETWORK_UNREACHABLE")
  public PlayWalletResponse fill() {
    return PlayWalletResponse.of(wallets.fill(caller.member()));
  }

  @POST
  @Path("/deposits")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Pay play lumens from your play wallet to your account here",
      description =
          "Signs and sends the payment any wallet would; it is credited when it lies deep enough.")
  @APIResponse(responseCode = "200", description = "The wallet with what it holds now.")
  @APIResponse(responseCode = "404", description = "NO_FAUCET")
  @APIResponse(responseCode = "422", description = "AMOUNT_NOT_PAYABLE, PLAY_WALLET_TOO_POOR")
  @APIResponse(responseCode = "503", description = "NETWORK_UNREACHABLE")
  public PlayWalletResponse deposit(PlayDepositRequest request) {
    return PlayWalletResponse.of(wallets.deposit(caller.member(), request.amount()));
  }
}
