package com.predictiq.oracle.rest;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.oracle.MarketOracle;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What decided about a market. Shares its path with the markets themselves. */
@Path("/markets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Oracle")
public class MarketOracleResource {

  private final MarketOracle oracle;

  @Inject
  MarketOracleResource(MarketOracle oracle) {
    this.oracle = oracle;
  }

  @GET
  @Path("/{id}/oracle")
  @Operation(
      summary = "What the market asks its oracle, by which rules, and the readings used",
      description =
          "Enough to come to the answer by oneself: of the readings whose verdict is used, the"
              + " middle price compared with the bounds. docs/oracle.md has the line that does it.")
  @APIResponse(responseCode = "200", description = "Question, rules, readings and answer.")
  @APIResponse(responseCode = "404", description = "MARKET_NOT_FOUND, NO_ORACLE_ASKED")
  public MarketOracleResponse oracle(@PathParam("id") String id) {
    return MarketOracleResponse.of(oracle.of(market(id)));
  }

  static MarketId market(String id) {
    return MarketId.parse(id)
        .orElseThrow(
            () -> new Rejected(MarketRefusal.MARKET_NOT_FOUND, "There is no market " + id + "."));
  }
}
