package com.predictiq.wagers.rest;

import com.predictiq.platform.Remembered;
import com.predictiq.wagers.PriceHistory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the pools of a market moved. Shares its path with the markets themselves. */
@Path("/markets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Wagers")
public class MarketHistoryResource {

  private final PriceHistory history;

  @Inject
  MarketHistoryResource(PriceHistory history) {
    this.history = history;
  }

  @GET
  @Path("/{id}/history")
  @Remembered(tags = "market:{id}", seconds = 2)
  @Operation(
      summary = "Probabilities and volume of a market, bucket by bucket",
      description =
          "bucket: 1m, 5m, 1h (when left out) or 1d. At most 1000 buckets between from and to;"
              + " without from, the last there are. There is no bucket before the market opened"
              + " or after its last possible stake, and none is missing in between: where nobody"
              + " staked, the volume is 0 and the probabilities are those before.")
  @APIResponse(responseCode = "200", description = "The buckets, the first first.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED, also for too many buckets")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND")
  public HistoryResponse history(
      @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
    return HistoryResponse.of(history.of(parameters.query(Inputs.market(id))));
  }
}
