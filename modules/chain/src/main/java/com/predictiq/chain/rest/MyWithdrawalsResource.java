package com.predictiq.chain.rest;

import com.predictiq.chain.ChainRefusal;
import com.predictiq.chain.WithdrawalId;
import com.predictiq.chain.Withdrawals;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberOnly;
import com.predictiq.members.NeedsScope;
import com.predictiq.members.Scope;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.PageQuery;
import com.predictiq.platform.PageResponse;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Taking money out. A program needs a key that may, and signs each request. */
@Path("/members/me/withdrawals")
@RequestScoped
@MemberOnly
@RateLimited(LimitClass.MEMBER_READS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Chain")
public class MyWithdrawalsResource {

  private static final String LIST = "my-withdrawals";

  private final Withdrawals withdrawals;
  private final Caller caller;

  @Inject
  MyWithdrawalsResource(Withdrawals withdrawals, Caller caller) {
    this.withdrawals = withdrawals;
    this.caller = caller;
  }

  @POST
  @NeedsScope(Scope.WITHDRAW)
  @LooksFirst
  @Idempotent(required = true)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Take money out",
      description =
          "Sets the money apart and pays it to the account: at once, or after a delay and the"
              + " consent of two operators when it is much. What cannot be paid comes back.")
  @APIResponse(
      responseCode = "201",
      description = "The withdrawal; follow it at its location.",
      content = @Content(schema = @Schema(implementation = WithdrawalResponse.class)))
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "403", description = "INSUFFICIENT_SCOPE, DESTINATION_NOT_ALLOWED")
  @APIResponse(
      responseCode = "422",
      description =
          "ASSET_NOT_ON_CHAIN, AMOUNT_NOT_PAYABLE, INVALID_DESTINATION, INVALID_MEMO,"
              + " DESTINATION_IS_CUSTODY, WITHDRAWAL_BELOW_MINIMUM, WITHDRAWAL_ABOVE_MAXIMUM,"
              + " WITHDRAWAL_LIMIT_REACHED, DESTINATION_MISSING, TRUSTLINE_MISSING, MEMO_REQUIRED,"
              + " INSUFFICIENT_BALANCE, IDEMPOTENCY_KEY_REUSED")
  @APIResponse(
      responseCode = "503",
      description = "CHAIN_OFF, NETWORK_UNREACHABLE, OPERATION_STOPPED")
  public Response request(WithdrawalRequest request) {
    WithdrawalResponse made =
        WithdrawalResponse.of(withdrawals.request(request.command(caller.member())));
    return Response.created(URI.create("/api/v1/members/me/withdrawals/" + made.id()))
        .entity(made)
        .build();
  }

  @GET
  @Operation(summary = "Your withdrawals, latest first")
  @APIResponse(responseCode = "200", description = "A page of withdrawals.")
  public PageResponse<WithdrawalResponse> withdrawals(@BeanParam PageQuery page) {
    return page.response(
        LIST, withdrawals.of(caller.member(), page.request(LIST)), WithdrawalResponse::of);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One withdrawal of yours")
  @APIResponse(responseCode = "200", description = "The withdrawal.")
  @APIResponse(
      responseCode = "404",
      description = "WITHDRAWAL_NOT_FOUND, also when it is not yours")
  public WithdrawalResponse one(@PathParam("id") String id) {
    return WithdrawalResponse.of(withdrawals.find(id(id), caller.member()));
  }

  @POST
  @Path("/{id}/cancel")
  @Idempotent
  @Operation(summary = "Take a withdrawal back that waits")
  @APIResponse(responseCode = "200", description = "The withdrawal, and its money is back.")
  @APIResponse(responseCode = "404", description = "WITHDRAWAL_NOT_FOUND")
  @APIResponse(responseCode = "409", description = "WITHDRAWAL_NOT_HELD")
  public WithdrawalResponse cancel(@PathParam("id") String id) {
    return WithdrawalResponse.of(withdrawals.cancel(id(id), caller.member()));
  }

  static WithdrawalId id(String text) {
    return WithdrawalId.parse(text)
        .orElseThrow(
            () -> new Rejected(ChainRefusal.WITHDRAWAL_NOT_FOUND, "That is no withdrawal's id."));
  }
}
