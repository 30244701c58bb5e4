package com.predictiq.wagers.rest;

import com.predictiq.ledger.Assets;
import com.predictiq.platform.PageQuery;
import com.predictiq.platform.PageResponse;
import com.predictiq.wagers.Leaderboard;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who did best. */
@Path("/leaderboard")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Wagers")
public class LeaderboardResource {

  private final Leaderboard leaderboard;
  private final Assets assets;

  @Inject
  LeaderboardResource(Leaderboard leaderboard, Assets assets) {
    this.leaderboard = leaderboard;
    this.assets = assets;
  }

  @GET
  @Operation(
      summary = "Who did best on markets that were paid out",
      description =
          "by: profit (when left out) or calibration, for members with enough settled forecasts."
              + " asset: its code, the house currency when left out. period: all (when left out),"
              + " month or week, the present one in UTC, by when markets were paid out. A few"
              + " seconds old at most.")
  @APIResponse(responseCode = "200", description = "Members under their chosen names.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  public PageResponse<LeaderboardLineResponse> best(
      @BeanParam LeaderboardParameters parameters, @BeanParam PageQuery page) {
    LeaderboardParameters.Choice choice = parameters.choice(assets);
    String list = "leaderboard." + choice;
    return page.response(
        list,
        leaderboard.by(choice.ranking(), choice.period(), choice.asset(), page.request(list)),
        LeaderboardLineResponse::of);
  }
}
