package com.predictiq.wagers.rest;

import com.predictiq.kernel.Asset;
import com.predictiq.ledger.Assets;
import com.predictiq.wagers.Period;
import com.predictiq.wagers.Ranking;
import jakarta.ws.rs.QueryParam;

/** Which leaderboard, as parameters. */
public class LeaderboardParameters {

  @QueryParam("by")
  private String by;

  @QueryParam("asset")
  private String asset;

  @QueryParam("period")
  private String period;

  /** What is compared, over which time and in which asset. */
  record Choice(Ranking ranking, Period period, Asset asset) {}

  Choice choice(Assets assets) {
    Asked asked = new Asked();
    Choice choice =
        new Choice(
            asked
                .read("by", by, Ranking::parse, "must be profit or calibration")
                .orElse(Ranking.PROFIT),
            asked
                .read("period", period, Period::parse, "must be all, month or week")
                .orElse(Period.ALL),
            asked
                .read("asset", asset, assets::find, "must be the code of an asset")
                .orElseGet(assets::house));
    asked.refuseIfAnyIsWrong();
    return choice;
  }
}
