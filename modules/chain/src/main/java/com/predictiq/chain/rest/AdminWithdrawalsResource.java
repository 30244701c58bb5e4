package com.predictiq.chain.rest;

import com.predictiq.chain.WithdrawalView;
import com.predictiq.chain.Withdrawals;
import com.predictiq.platform.AdminOnly;
import com.predictiq.platform.Changed;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.Operator;
import com.predictiq.platform.PageQuery;
import com.predictiq.platform.PageResponse;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Withdrawals that operators have to look at. */
@Path("/admin/blockchain/withdrawals")
@RequestScoped
@AdminOnly
@RateLimited(LimitClass.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
public class AdminWithdrawalsResource {

  private static final String LIST = "waiting-withdrawals";

  private final Withdrawals withdrawals;
  private final Operator operator;
  private final Event<Changed> changed;

  @Inject
  AdminWithdrawalsResource(Withdrawals withdrawals, Operator operator, Event<Changed> changed) {
    this.withdrawals = withdrawals;
    this.operator = operator;
    this.changed = changed;
  }

  @GET
  @Operation(summary = "What waits: for its time, or for two operators")
  @APIResponse(responseCode = "200", description = "A page of withdrawals.")
  public PageResponse<WithdrawalResponse> waiting(@BeanParam PageQuery page) {
    return page.response(LIST, withdrawals.waiting(page.request(LIST)), WithdrawalResponse::of);
  }

  @POST
  @Path("/{id}/approve")
  @Idempotent
  @Operation(summary = "Agree to a withdrawal; much money needs two of you")
  @APIResponse(responseCode = "200", description = "The withdrawal.")
  @APIResponse(responseCode = "404", description = "WITHDRAWAL_NOT_FOUND")
  @APIResponse(responseCode = "409", description = "WITHDRAWAL_NOT_HELD, OTHER_APPROVER_NEEDED")
  public WithdrawalResponse approve(@PathParam("id") String id) {
    return told(withdrawals.approve(MyWithdrawalsResource.id(id), operator.id()));
  }

  @POST
  @Path("/{id}/refuse")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Give the money back to the member, with a reason")
  @APIResponse(responseCode = "200", description = "The withdrawal, released.")
  @APIResponse(responseCode = "404", description = "WITHDRAWAL_NOT_FOUND")
  @APIResponse(responseCode = "409", description = "WITHDRAWAL_NOT_HELD")
  public WithdrawalResponse refuse(@PathParam("id") String id, RefuseRequest request) {
    return told(withdrawals.refuse(MyWithdrawalsResource.id(id), operator.id(), request.reason()));
  }

  private WithdrawalResponse told(WithdrawalView now) {
    changed.fire(
        new Changed(
            operator.id(),
            "chain.withdrawal",
            now.id().toString(),
            Map.of("state", "WAITING"),
            Map.of(
                "state",
                now.state().name(),
                "approvals_missing",
                Integer.toString(now.approvalsMissing()))));
    return WithdrawalResponse.of(now);
  }
}
