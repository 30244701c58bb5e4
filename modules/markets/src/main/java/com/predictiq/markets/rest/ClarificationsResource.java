package com.predictiq.markets.rest;

import com.predictiq.markets.Clarifications;
import com.predictiq.markets.MarketId;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberOnly;
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

/** What was added to a market's words. Shares its path with the markets themselves. */
@Path("/markets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Talk")
public class ClarificationsResource {

  private final Clarifications clarifications;
  private final Caller caller;

  @Inject
  ClarificationsResource(Clarifications clarifications, Caller caller) {
    this.clarifications = clarifications;
    this.caller = caller;
  }

  @GET
  @Path("/{id}/clarifications")
  @Operation(summary = "What was added to a market's words, the last first")
  @APIResponse(responseCode = "200", description = "Clarifications.")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  public PageResponse<ClarificationResponse> all(
      @PathParam("id") String id, @BeanParam PageQuery page) {
    MarketId market = MarketsResource.id(id);
    String list = "clarifications." + market;
    return page.response(
        list, clarifications.of(market, page.request(list)), ClarificationResponse::of);
  }

  @POST
  @Path("/{id}/clarifications")
  @MemberOnly
  @RateLimited(LimitClass.MEMBER_READS)
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Add to the words of your open market; for ever")
  @APIResponse(
      responseCode = "201",
      description = "What was added; the market's events tell it too.",
      content = @Content(schema = @Schema(implementation = ClarificationResponse.class)))
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "403", description = "NOT_THE_CREATOR, MEMBER_FROZEN")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(responseCode = "409", description = "CANNOT_CHANGE_OUTCOME, MARKET_CLOSED")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response clarify(@PathParam("id") String id, ClarificationRequest request) {
    MarketId market = MarketsResource.id(id);
    String text = TalkInputs.body(request).text();
    return created(ClarificationResponse.of(clarifications.clarify(market, caller.member(), text)));
  }

  static Response created(ClarificationResponse said) {
    return Response.created(URI.create("/api/v1/markets/" + said.market() + "/clarifications"))
        .entity(said)
        .build();
  }
}
