package com.predictiq.chain.rest;

import com.predictiq.chain.ChainReads;
import com.predictiq.chain.ChainRefusal;
import com.predictiq.chain.ClaimableBalances;
import com.predictiq.chain.DepositView;
import com.predictiq.chain.Deposits;
import com.predictiq.chain.ReadPosition;
import com.predictiq.chain.Reconciliations;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
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

/** What operators see of the chain and do about it. */
@Path("/admin/blockchain")
@RequestScoped
@AdminOnly
@RateLimited(LimitClass.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
public class AdminChainResource {

  private static final String LIST = "parked-deposits";
  private static final String CLAIMABLE = "claimable-balances";
  private static final String STATE = "state";

  private final ChainReads chain;
  private final Deposits deposits;
  private final ClaimableBalances claimable;
  private final Reconciliations reconciliations;
  private final Operator operator;
  private final Event<Changed> changed;

  @Inject
  AdminChainResource(
      ChainReads chain,
      Deposits deposits,
      ClaimableBalances claimable,
      Reconciliations reconciliations,
      Operator operator,
      Event<Changed> changed) {
    this.chain = chain;
    this.deposits = deposits;
    this.claimable = claimable;
    this.reconciliations = reconciliations;
    this.operator = operator;
    this.changed = changed;
  }

  @GET
  @Path("/cursor")
  @Operation(summary = "How far each stream of the chain has been read")
  @APIResponse(responseCode = "200", description = "The streams.")
  public ChainStatisticsResponse cursor() {
    return ChainStatisticsResponse.of(chain.statistics());
  }

  @GET
  @Path("/reconciliation")
  @Operation(
      summary = "Custody against the books",
      description =
          "The latest comparison of each asset. Less on the chain than came and stayed, books that"
              + " disagree, or a payment nobody asked for stops withdrawals until an operator lets"
              + " them go on.")
  @APIResponse(responseCode = "200", description = "The comparison, and what nothing explains.")
  public ReconciliationResponse reconciliation() {
    return ReconciliationResponse.of(reconciliations.latest(), reconciliations.unexplained());
  }

  @POST
  @Path("/replay")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read the payments again from a ledger on",
      description = "What was taken in before is not taken in twice.")
  @APIResponse(responseCode = "200", description = "Where reading begins.")
  @APIResponse(responseCode = "422", description = "LEDGER_NOT_READ")
  @APIResponse(responseCode = "503", description = "CHAIN_OFF")
  public ReadPositionResponse replay(ReplayRequest request) {
    ReadPosition begins = deposits.replayFrom(request.fromLedger(), operator.id());
    changed.fire(
        new Changed(
            operator.id(),
            "chain.position",
            begins.stream(),
            Map.of(),
            Map.of("ledger", Long.toString(begins.ledger()))));
    return ReadPositionResponse.of(begins);
  }

  @GET
  @Path("/deposits/parked")
  @Operation(summary = "What came in and is nobody's yet, latest first")
  @APIResponse(responseCode = "200", description = "A page of deposits.")
  public PageResponse<DepositResponse> parked(@BeanParam PageQuery page) {
    return page.response(LIST, deposits.parked(page.request(LIST)), DepositResponse::of);
  }

  @GET
  @Path("/claimable-balances")
  @Operation(
      summary = "What was set aside for custody, latest first",
      description =
          "Fetched, on its way, waiting for its time, or left where it is, with the reason. What"
              + " was fetched is among the deposits.")
  @APIResponse(responseCode = "200", description = "A page of claimable balances.")
  public PageResponse<ClaimableBalanceResponse> claimable(@BeanParam PageQuery page) {
    return page.response(
        CLAIMABLE, claimable.all(page.request(CLAIMABLE)), ClaimableBalanceResponse::of);
  }

  @POST
  @Path("/deposits/{operation}/assign")
  @Idempotent(required = true)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Say whose a parked deposit is, and credit it")
  @APIResponse(responseCode = "200", description = "The deposit, credited.")
  @APIResponse(responseCode = "404", description = "DEPOSIT_NOT_FOUND, MEMBER_NOT_FOUND")
  @APIResponse(responseCode = "409", description = "DEPOSIT_NOT_PARKED, DEPOSIT_NOT_ASSIGNABLE")
  public DepositResponse assign(@PathParam("operation") String operation, AssignRequest request) {
    MemberId member =
        MemberId.parse(request.member())
            .orElseThrow(
                () -> new Rejected(MembersRefusal.MEMBER_NOT_FOUND, "That is no member's id."));
    DepositView assigned = deposits.assign(number(operation), member, operator.id());
    changed.fire(
        new Changed(
            operator.id(),
            "chain.deposit",
            operation,
            Map.of(STATE, "PARKED"),
            Map.of(STATE, assigned.state().name())));
    return DepositResponse.of(assigned);
  }

  private static long number(String operation) {
    if (!operation.matches("[1-9][0-9]{0,17}")) {
      throw new Rejected(ChainRefusal.DEPOSIT_NOT_FOUND, "That is no operation's number.");
    }
    return Long.parseLong(operation);
  }
}
