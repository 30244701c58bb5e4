package com.predictiq.wagers.rest;

import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Fault;
import com.predictiq.ledger.Assets;
import com.predictiq.platform.CheckedQuery;
import com.predictiq.platform.QueryReader;
import com.predictiq.wagers.Period;
import com.predictiq.wagers.Ranking;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Which leaderboard, as parameters. */
public class LeaderboardParameters implements CheckedQuery {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,11}");

  @QueryParam("by")
  private String by;

  @QueryParam("asset")
  private String asset;

  @QueryParam("period")
  private String period;

  /** What is compared, over which time and in which asset. */
  record Choice(Ranking ranking, Period period, Asset asset) {}

  Choice choice(Assets assets) {
    QueryReader reader = new QueryReader();
    Choice choice =
        new Choice(
            ranking(reader).orElse(Ranking.PROFIT),
            period(reader).orElse(Period.ALL),
            asset(reader, assets::find).orElseGet(assets::house));
    reader.refuseIfAnyIsWrong();
    return choice;
  }

  /** Which assets there are, only the books know; what cannot be one is told here. */
  @Override
  public List<Fault> faults() {
    QueryReader reader = new QueryReader();
    ranking(reader);
    period(reader);
    asset(reader, text -> Optional.of(text).filter(CODE.asMatchPredicate()));
    return reader.faults();
  }

  private Optional<Ranking> ranking(QueryReader reader) {
    return reader.read("by", by, Ranking::parse, "must be profit or calibration");
  }

  private Optional<Period> period(QueryReader reader) {
    return reader.read("period", period, Period::parse, "must be all, month or week");
  }

  private <T> Optional<T> asset(QueryReader reader, Function<String, Optional<T>> parse) {
    return reader.read("asset", asset, parse, "must be the code of an asset");
  }
}
