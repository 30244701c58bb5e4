package com.predictiq.wagers.rest;

import com.predictiq.kernel.Asset;
import com.predictiq.ledger.Assets;
import com.predictiq.wagers.Ranking;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/** Which leaderboard, as parameters. */
public class LeaderboardParameters {

  private static final String ALL = "all";

  @QueryParam("by")
  private String by;

  @QueryParam("asset")
  private String asset;

  @QueryParam("period")
  private String period;

  /** What is compared, and in which asset. */
  record Choice(Ranking ranking, Asset asset) {}

  Choice choice(Assets assets) {
    Asked asked = new Asked();
    Choice choice =
        new Choice(
            asked
                .read("by", by, Ranking::parse, "must be profit or calibration")
                .orElse(Ranking.PROFIT),
            asked
                .read("asset", asset, assets::find, "must be the code of an asset")
                .orElseGet(assets::house));
    asked.read("period", period, text -> Optional.of(text).filter(ALL::equals), "must be all");
    asked.refuseIfAnyIsWrong();
    return choice;
  }
}
