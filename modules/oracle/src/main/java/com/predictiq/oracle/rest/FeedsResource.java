package com.predictiq.oracle.rest;

import com.predictiq.kernel.Rejected;
import com.predictiq.oracle.CandleWidth;
import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.Feeds;
import com.predictiq.oracle.OracleRefusal;
import com.predictiq.oracle.TimeRange;
import com.predictiq.platform.PageQuery;
import com.predictiq.platform.PageResponse;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Feeds and prices as callers see them. */
@Path("/oracle/feeds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Oracle")
public class FeedsResource {

  private static final String FEEDS = "oracle.feeds";
  private static final String PRICES = "oracle.prices";

  private final Feeds feeds;
  private final InstantSource clock;

  @Inject
  public FeedsResource(Feeds feeds, InstantSource clock) {
    this.feeds = feeds;
    this.clock = clock;
  }

  @GET
  @Operation(summary = "The feeds, each with its newest price and how old that is")
  public PageResponse<FeedResponse> all(@BeanParam PageQuery page) {
    return page.response(FEEDS, feeds.all(page.request(FEEDS)), FeedResponse::of);
  }

  @GET
  @Path("/{id}/prices/latest")
  @Operation(summary = "The newest price of a feed, if it is good enough to act on")
  @APIResponse(responseCode = "200", description = "The reading, with its provenance.")
  @APIResponse(responseCode = "404", description = "FEED_NOT_FOUND")
  @APIResponse(
      responseCode = "409",
      description = "ORACLE_FAILURE: nothing was read yet; STALE_PRICE; CONFIDENCE_TOO_LOW")
  public ReadingResponse latest(@PathParam("id") String id, @BeanParam ToleranceQuery tolerance) {
    return ReadingResponse.of(feeds.latest(feed(id), tolerance.tolerance()));
  }

  @GET
  @Path("/{id}/prices")
  @Operation(summary = "What was read of a feed, newest first; a gap stays a gap")
  @APIResponse(responseCode = "200", description = "Readings of the range.")
  @APIResponse(responseCode = "422", description = "INVALID_TIME_RANGE")
  @APIResponse(responseCode = "404", description = "FEED_NOT_FOUND")
  public PageResponse<ReadingResponse> history(
      @PathParam("id") String id, @BeanParam RangeQuery range, @BeanParam PageQuery page) {
    FeedId feed = feed(id);
    String list = PRICES + "." + feed;
    return page.response(
        list, feeds.history(feed, range.range(), page.request(list)), ReadingResponse::of);
  }

  @GET
  @Path("/{id}/candles")
  @Operation(
      summary = "What the price did, in candles; where nothing was read there is none",
      description =
          "width: 1m, 5m (when left out), 1h or 1d. At most 1500 candles between from and to;"
              + " without from, 288; without to, up to now. The first first; to go on, ask from"
              + " where this answer ends.")
  @APIResponse(responseCode = "200", description = "Candles of the range.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "404", description = "FEED_NOT_FOUND")
  @APIResponse(responseCode = "422", description = "INVALID_TIME_RANGE, also for too wide a range")
  public CandlesResponse candles(@PathParam("id") String id, @BeanParam CandleQuery query) {
    FeedId feed = feed(id);
    CandleWidth width = query.width();
    TimeRange range = query.range(clock.instant());
    return CandlesResponse.of(feed, width, range, feeds.candles(feed, width, range));
  }

  private static FeedId feed(String id) {
    return FeedId.parse(id)
        .orElseThrow(
            () ->
                new Rejected(
                    OracleRefusal.FEED_NOT_FOUND,
                    "Names of feeds are small letters, digits and hyphens;"
                        + " GET /api/v1/oracle/feeds lists them."));
  }
}
