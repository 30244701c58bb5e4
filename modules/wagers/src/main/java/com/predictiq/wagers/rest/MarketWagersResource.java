package com.predictiq.wagers.rest;

import com.predictiq.markets.MarketId;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberOnly;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.PageQuery;
import com.predictiq.platform.PageResponse;
import com.predictiq.platform.RateLimited;
import com.predictiq.platform.Remembered;
import com.predictiq.wagers.Wagers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/**
 * Stakes on one market. Shares its path with the markets themselves. One for all requests: to make
 * one for each took more of a processor than to read the request.
 */
@Path("/markets")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Wagers")
public class MarketWagersResource {

  private final Wagers wagers;
  private final Caller caller;

  @Inject
  MarketWagersResource(Wagers wagers, Caller caller) {
    this.wagers = wagers;
    this.caller = caller;
  }

  @POST
  @Path("/{id}/quotes")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "What a stake would cost and bring now; moves nothing")
  @APIResponse(responseCode = "200", description = "The quote.")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(
      responseCode = "409",
      description = "RESOLUTION_DEADLINE_PASSED, MARKET_CLOSED, PARENT_OUTCOME_MISSED")
  @APIResponse(
      responseCode = "422",
      description =
          "INVALID_AMOUNT, STAKE_BELOW_MINIMUM, STAKE_ABOVE_MAXIMUM, INVALID_OUTCOME, WRONG_ASSET,"
              + " ARITHMETIC_OVERFLOW")
  public QuoteResponse quote(@PathParam("id") String id, QuoteRequest request) {
    return QuoteResponse.of(wagers.quote(Inputs.body(request).stake(Inputs.market(id))));
  }

  @POST
  @Path("/{id}/wagers")
  @MemberOnly
  @RateLimited(LimitClass.WAGERS)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Place a stake, at most once for each Idempotency-Key")
  @APIResponse(
      responseCode = "201",
      description = "The wager. Idempotency-Replayed: true when the key placed it before.",
      content = @Content(schema = @Schema(implementation = WagerResponse.class)))
  @APIResponse(responseCode = "400", description = "IDEMPOTENCY_KEY_REQUIRED")
  @APIResponse(responseCode = "403", description = "MEMBER_FROZEN, SELF_EXCLUDED")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(
      responseCode = "409",
      description =
          "CLIENT_ORDER_ID_TAKEN, RESOLUTION_DEADLINE_PASSED, MARKET_CLOSED,"
              + " PARENT_OUTCOME_MISSED, PRICE_MOVED")
  @APIResponse(
      responseCode = "422",
      description =
          "IDEMPOTENCY_KEY_REUSED, INVALID_AMOUNT, STAKE_BELOW_MINIMUM, STAKE_ABOVE_MAXIMUM,"
              + " INVALID_REFERRER, INVALID_OUTCOME, WRONG_ASSET, LIMIT_REACHED,"
              + " ARITHMETIC_OVERFLOW, INSUFFICIENT_BALANCE")
  @APIResponse(responseCode = "503", description = "PLATFORM_PAUSED")
  public Response place(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") String key,
      WagerRequest request) {
    MarketId market = Inputs.market(id);
    Wagers.Placed placed =
        wagers.place(Inputs.body(request).command(caller.member(), Inputs.key(key), market));
    WagerResponse wager = WagerResponse.of(placed.wager());
    Response.ResponseBuilder response =
        Response.created(URI.create("/api/v1/wagers/" + wager.id())).entity(wager);
    if (placed.replayed()) {
      response.header("Idempotency-Replayed", "true");
    }
    return response.build();
  }

  @GET
  @Path("/{id}/wagers")
  @Remembered(tags = "market:{id}", seconds = 2)
  @Operation(summary = "The tape: what was staked on a market, the last first, without names")
  @APIResponse(responseCode = "200", description = "Wagers.")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  public PageResponse<TapeResponse> tape(@PathParam("id") String id, @BeanParam PageQuery page) {
    MarketId market = Inputs.market(id);
    String list = "tape." + market;
    return page.response(list, wagers.tape(market, page.request(list)), TapeResponse::of);
  }

  @GET
  @Path("/{id}/outcomes/{n}")
  @Remembered(tags = "market:{id}", seconds = 2)
  @Operation(summary = "What stands on one outcome")
  @APIResponse(responseCode = "200", description = "The outcome.")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(responseCode = "422", description = "INVALID_OUTCOME")
  public OutcomePoolResponse outcome(@PathParam("id") String id, @PathParam("n") String outcome) {
    MarketId market = Inputs.market(id);
    return OutcomePoolResponse.of(wagers.outcome(market, Inputs.outcome(outcome)));
  }
}
