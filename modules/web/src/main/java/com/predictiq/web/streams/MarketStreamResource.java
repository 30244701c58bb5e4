package com.predictiq.web.streams;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The same for one market, beside its other pages. */
@Path("/markets/{id}/stream")
@ApplicationScoped
@Produces(MediaType.SERVER_SENT_EVENTS)
@Tag(name = "Streams")
public class MarketStreamResource {

  private final Switchboard board;
  private final OpensStreams opens;

  @Inject
  MarketStreamResource(Switchboard board, OpensStreams opens) {
    this.board = board;
    this.opens = opens;
  }

  @GET
  @Operation(
      summary = "Listen to one market",
      description = "Server-sent events, as /api/v1/stream tells them of the topic market:<id>.")
  @APIResponse(
      responseCode = "200",
      description = "Events, until one of us ends it.",
      content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS))
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  @APIResponse(responseCode = "429", description = "RATE_LIMITED, TOO_MANY_STREAMS")
  @APIResponse(responseCode = "503", description = "STREAMS_EXHAUSTED, DATABASE_UNAVAILABLE")
  public Response listen(
      @PathParam("id") String id,
      @HeaderParam("Last-Event-ID") String since,
      @Context HttpServletRequest request) {
    MarketId market =
        MarketId.parse(id)
            .filter(known -> board.unknown(Set.of(known)).isEmpty())
            .orElseThrow(
                () -> new Rejected(MarketRefusal.MARKET_NOT_FOUND, "There is no such market."));
    return opens.open(
        request, List.of(new Topic.OfMarket(market)), Optional.ofNullable(since), Optional.empty());
  }
}
