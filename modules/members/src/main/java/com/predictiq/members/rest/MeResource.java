package com.predictiq.members.rest;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.Ledger;
import com.predictiq.ledger.TransferView;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberOnly;
import com.predictiq.members.Members;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.OwnAccount;
import com.predictiq.members.Password;
import com.predictiq.members.TokenOnly;
import com.predictiq.members.Wallets;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.PageQuery;
import com.predictiq.platform.PageResponse;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A member's own things. */
@Path("/members/me")
@Tag(name = "Members")
@MemberOnly
@RateLimited(LimitClass.MEMBER_READS)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MeResource {

  private static final String TRANSFERS = "my-transfers";

  private final Caller caller;
  private final Members members;
  private final OwnAccount account;
  private final Wallets wallets;
  private final Ledger ledger;

  @Inject
  public MeResource(
      Caller caller, Members members, OwnAccount account, Wallets wallets, Ledger ledger) {
    this.caller = caller;
    this.members = members;
    this.account = account;
    this.wallets = wallets;
    this.ledger = ledger;
  }

  @GET
  @Operation(summary = "Who you are")
  @APIResponse(responseCode = "200", description = "You.")
  @APIResponse(responseCode = "401", description = "UNAUTHENTICATED")
  public MemberResponse me() {
    return members
        .find(caller.member())
        .map(MemberResponse::of)
        .orElseThrow(
            () -> new Rejected(MembersRefusal.MEMBER_NOT_FOUND, "The token outlived the member."));
  }

  @PATCH
  @TokenOnly
  @RateLimited(LimitClass.LOG_IN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Change your name or password",
      description = "A new password needs the current one, and ends all of your other sessions.")
  @APIResponse(responseCode = "200", description = "You, changed.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED, WEAK_PASSWORD")
  @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, WRONG_CREDENTIALS")
  @APIResponse(responseCode = "404", description = "MEMBER_NOT_FOUND")
  @APIResponse(responseCode = "429", description = "LOG_IN_LOCKED")
  @APIResponse(responseCode = "503", description = "TOO_BUSY")
  public MemberResponse change(ChangeRequest request) {
    return MemberResponse.of(account.change(caller.member(), request.change()));
  }

  @PUT
  @TokenOnly
  @Path("/wallet")
  @RateLimited(LimitClass.LOG_IN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Add your wallet, or put another in its place",
      description =
          "Send a challenge of GET /api/v1/auth/wallet that the wallet has signed; from then on it"
              + " logs you in.")
  @APIResponse(responseCode = "200", description = "You, with the wallet.")
  @APIResponse(
      responseCode = "401",
      description =
          "UNAUTHENTICATED, CHALLENGE_INVALID, CHALLENGE_EXPIRED, CHALLENGE_UNSIGNED,"
              + " CHALLENGE_REPLAYED")
  @APIResponse(responseCode = "409", description = "WALLET_TAKEN")
  public MemberResponse link(WalletRequest request) {
    return MemberResponse.of(wallets.link(caller.member(), request.transaction()));
  }

  @DELETE
  @TokenOnly
  @RateLimited(LimitClass.GDPR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Leave, and be forgotten",
      description =
          "Forgets your address, name, password, sessions and limits. The books stay as they are,"
              + " under an id that names nobody; what you have of the house currency goes back to"
              + " where it came from. Real money has to be withdrawn before.")
  @APIResponse(responseCode = "204", description = "Nobody knows you any more.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, WRONG_CREDENTIALS")
  @APIResponse(responseCode = "403", description = "MEMBER_FROZEN")
  @APIResponse(responseCode = "404", description = "MEMBER_NOT_FOUND")
  @APIResponse(responseCode = "409", description = "MONEY_LEFT, with what and where in errors")
  @APIResponse(responseCode = "429", description = "LOG_IN_LOCKED")
  @APIResponse(responseCode = "503", description = "TOO_BUSY")
  public void erase(EraseRequest request) {
    if (request.isByWallet()) {
      account.eraseWithWallet(caller.member(), request.transaction());
    } else {
      account.erase(caller.member(), new Password(request.password()));
    }
  }

  @DELETE
  @TokenOnly
  @Path("/sessions")
  @Operation(
      summary = "Log out everywhere",
      description = "Access tokens end with their sessions, on all nodes within 5 seconds.")
  @APIResponse(responseCode = "204", description = "Every session has ended.")
  @APIResponse(responseCode = "401", description = "UNAUTHENTICATED")
  public void endSessions() {
    account.endSessions(caller.member());
  }

  @GET
  @Path("/balances")
  @Operation(summary = "What you have, account by account")
  @APIResponse(responseCode = "200", description = "All of your accounts.")
  @APIResponse(responseCode = "401", description = "UNAUTHENTICATED")
  public BalancesResponse balances() {
    return BalancesResponse.of(ledger.balances(caller.member().value()));
  }

  @GET
  @Path("/transfers")
  @Operation(
      summary = "What moved on your accounts, latest first",
      description = "With Accept: text/csv the page is a table; X-Next-Cursor leads to the next.")
  @APIResponse(responseCode = "200", description = "A page of transfers.")
  @APIResponse(responseCode = "401", description = "UNAUTHENTICATED")
  public PageResponse<TransferResponse> transfers(@BeanParam PageQuery query) {
    Page<TransferView> page = ledger.transfers(caller.member().value(), query.request(TRANSFERS));
    return query.response(TRANSFERS, page, TransferResponse::of);
  }

  /** JSON is what somebody gets who does not say. */
  @GET
  @Path("/transfers")
  @Produces("text/csv;qs=0.5")
  @Operation(hidden = true)
  public Response transfersAsTable(@BeanParam PageQuery query) {
    PageResponse<TransferResponse> page = transfers(query);
    Response.ResponseBuilder response =
        Response.ok(TransferResponse.csv(page.items()), "text/csv;charset=UTF-8")
            .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"transfers.csv\"");
    page.nextCursor().ifPresent(cursor -> response.header("X-Next-Cursor", cursor));
    return response.build();
  }
}
