package com.predictiq.markets.rest;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.DraftMarket;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketQuery;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.Markets;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberOnly;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.PageQuery;
import com.predictiq.platform.PageResponse;
import com.predictiq.platform.RateLimited;
import com.predictiq.platform.Remembered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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

/** Markets as callers see them. */
@Path("/markets")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Markets")
public class MarketsResource {

  private final Markets markets;
  private final ShowsMarkets shows;
  private final Caller caller;

  @Inject
  MarketsResource(Markets markets, ShowsMarkets shows, Caller caller) {
    this.markets = markets;
    this.shows = shows;
    this.caller = caller;
  }

  @GET
  @Remembered(tags = {"markets", "volumes"})
  @Operation(summary = "Markets, filtered and in the order asked for")
  public PageResponse<MarketResponse> list(
      @BeanParam MarketListQuery query, @BeanParam PageQuery page) {
    MarketQuery asked = query.query(caller);
    String list = "markets" + asked; // a cursor is good for the same question only
    Page<MarketView> found = markets.list(asked, page.request(list));
    Page<MarketResponse> shown = new Page<>(shows.all(found.items()), found.next());
    return page.response(list, shown, market -> market);
  }

  @GET
  @Path("/featured")
  @Remembered(tags = {"markets", "volumes"})
  @Operation(summary = "The markets the house shows first")
  public FeaturedResponse featured() {
    return new FeaturedResponse(shows.all(markets.featured()));
  }

  @GET
  @Path("/{id}")
  @Remembered(tags = "market:{id}", seconds = 2)
  @Operation(summary = "One market; a draft is there for its creator alone")
  @APIResponse(responseCode = "200", description = "The market.")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  public MarketResponse one(@PathParam("id") String id) {
    return shows.one(visible(id));
  }

  @GET
  @Path("/{id}/events")
  @Remembered(tags = "market:{id}")
  @Operation(summary = "What happened in the market's life, the last first")
  @APIResponse(responseCode = "200", description = "Events.")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  public PageResponse<MarketEventResponse> events(
      @PathParam("id") String id, @BeanParam PageQuery page) {
    MarketId market = visible(id).id();
    String list = "market-events." + market;
    return page.response(list, markets.events(market, page.request(list)), MarketEventResponse::of);
  }

  @POST
  @MemberOnly
  @RateLimited(LimitClass.MEMBER_READS)
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Write a market down as a draft")
  @APIResponse(
      responseCode = "201",
      description = "The draft. Idempotency-Replayed: true when the key made it before.",
      content = @Content(schema = @Schema(implementation = MarketResponse.class)))
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED, with every fault")
  @APIResponse(responseCode = "403", description = "INSUFFICIENT_REPUTATION, MEMBER_FROZEN")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND: the parent")
  @APIResponse(responseCode = "409", description = "PARENT_OUTCOME_MISSED")
  @APIResponse(
      responseCode = "422",
      description =
          "INVALID_TIME_RANGE, TOO_MANY_OUTCOMES, WRONG_ASSET, INVALID_OUTCOME: of the parent;"
              + " IDEMPOTENCY_KEY_REUSED")
  public Response draft(MarketRequest request) {
    MarketResponse market =
        shows.one(markets.draft(new DraftMarket(caller.member(), request.draft())));
    return Response.created(URI.create("/api/v1/markets/" + market.id())).entity(market).build();
  }

  @PATCH
  @Path("/{id}")
  @MemberOnly
  @RateLimited(LimitClass.MEMBER_READS)
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Rewrite a draft; what is left out stays as it was")
  @APIResponse(responseCode = "200", description = "The draft as it is now.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED, with every fault")
  @APIResponse(responseCode = "403", description = "NOT_THE_CREATOR, INSUFFICIENT_REPUTATION")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(responseCode = "409", description = "CANNOT_CHANGE_OUTCOME, ALREADY_OPEN")
  @APIResponse(
      responseCode = "422",
      description = "INVALID_TIME_RANGE, TOO_MANY_OUTCOMES, WRONG_ASSET, INVALID_OUTCOME")
  public MarketResponse revise(@PathParam("id") String id, MarketRequest request) {
    return shows.one(markets.revise(id(id), caller.member(), request.draft()));
  }

  @POST
  @Path("/{id}/open")
  @MemberOnly
  @RateLimited(LimitClass.MEMBER_READS)
  @Idempotent
  @Operation(summary = "Open a draft for stakes")
  @APIResponse(responseCode = "200", description = "The market, active.")
  @APIResponse(
      responseCode = "403",
      description = "NOT_THE_CREATOR, APPROVAL_REQUIRED, MEMBER_FROZEN")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(
      responseCode = "409",
      description = "CANNOT_CHANGE_OUTCOME, ALREADY_OPEN, PARENT_OUTCOME_MISSED")
  @APIResponse(responseCode = "422", description = "INVALID_TIME_RANGE, INSUFFICIENT_DEPOSIT")
  @APIResponse(responseCode = "503", description = "PLATFORM_PAUSED")
  public MarketResponse open(@PathParam("id") String id) {
    return shows.one(markets.open(id(id), caller.member()));
  }

  @POST
  @Path("/{id}/withdraw")
  @MemberOnly
  @RateLimited(LimitClass.MEMBER_READS)
  @Idempotent
  @Operation(summary = "Withdraw a draft; it is cancelled, and still known to its creator alone")
  @APIResponse(responseCode = "200", description = "The market, cancelled.")
  @APIResponse(responseCode = "403", description = "NOT_THE_CREATOR")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(responseCode = "409", description = "CANNOT_CHANGE_OUTCOME, ALREADY_OPEN")
  public MarketResponse withdraw(@PathParam("id") String id) {
    return shows.one(markets.withdraw(id(id), caller.member()));
  }

  private MarketView visible(String text) {
    MarketId id = id(text);
    return markets
        .find(id)
        .filter(market -> !market.isPrivate() || isCaller(market.creator()))
        .orElseThrow(() -> unknown(text));
  }

  private boolean isCaller(MemberId member) {
    return caller.known().filter(member::equals).isPresent();
  }

  static MarketId id(String text) {
    return MarketId.parse(text).orElseThrow(() -> unknown(text));
  }

  /** The text is a stranger's and is not repeated beyond the length of an id. */
  private static Rejected unknown(String text) {
    return new Rejected(
        MarketRefusal.MARKET_NOT_FOUND,
        "There is no market " + text.substring(0, Math.min(text.length(), 36)) + ".");
  }
}
