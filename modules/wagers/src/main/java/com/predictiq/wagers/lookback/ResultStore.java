package com.predictiq.wagers.lookback;

import com.predictiq.kernel.Asset;
import com.predictiq.platform.Sql;
import com.predictiq.wagers.Period;
import com.predictiq.wagers.Ranking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what settlements have added up, best first. */
@ApplicationScoped
@Transactional
class ResultStore {

  /** The score is computed by the database, and never added to anything here. */
  private static final String SELECT =
      """
      select member_id, settled_markets, staked, paid, profit,
             round((brier_sum / nullif(brier_count, 0))::numeric, 6) as brier,
      """;

  private static final String MEAN = "brier_sum / brier_count";

  /** One member's results; the place is where the next page goes on. */
  record Result(
      UUID member,
      long settledMarkets,
      long staked,
      long paid,
      long profit,
      Optional<BigDecimal> brier,
      String place) {}

  /** What is compared; the day says which month or week. */
  record Board(Ranking ranking, Period period, LocalDate since, Asset asset) {}

  /** What is asked for, as the database is asked. */
  record Question(String statement, List<Object> parameters) {}

  private final Sql sql;

  @Inject
  ResultStore(Sql sql) {
    this.sql = sql;
  }

  List<Result> best(Board board, long leastSettled, Optional<String> after, int most) {
    Question question = question(board, leastSettled, after, most);
    return sql.list(question.statement(), ResultStore::result, question.parameters().toArray());
  }

  static Question question(Board board, long leastSettled, Optional<String> after, int most) {
    Ranking ranking = board.ranking();
    List<Object> values = new ArrayList<>();
    String where = " from wagers.results where asset = ?";
    if (board.period() != Period.ALL) {
      where = " from wagers.period_results where period = ? and since = ? and asset = ?";
      values.addAll(List.of(board.period().wire(), board.since()));
    }
    values.add(board.asset().code());
    if (ranking == Ranking.CALIBRATION) {
      where += " and brier_count > 0 and brier_count >= ?";
      values.add(leastSettled);
    }
    if (after.isPresent()) {
      String[] parts = after.get().split("\\|", 2);
      where += " and " + beyond(ranking);
      values.addAll(List.of(parts[0], UUID.fromString(parts[1])));
    }
    values.add(most);
    return new Question(SELECT + ordered(ranking, where), List.copyOf(values));
  }

  private static String beyond(Ranking ranking) {
    return switch (ranking) {
      case PROFIT -> "(profit, member_id) < (?::bigint, ?)";
      case CALIBRATION -> "(" + MEAN + ", member_id) > (?::double precision, ?)";
    };
  }

  private static String ordered(Ranking ranking, String from) {
    return switch (ranking) {
      case PROFIT ->
          " profit || '|' || member_id as place"
              + from
              + " order by profit desc, member_id desc limit ?";
      case CALIBRATION ->
          " ("
              + MEAN
              + ") || '|' || member_id as place"
              + from
              + " order by "
              + MEAN
              + ", member_id limit ?";
    };
  }

  private static Result result(ResultSet row) throws SQLException {
    return new Result(
        row.getObject("member_id", UUID.class),
        row.getLong("settled_markets"),
        row.getLong("staked"),
        row.getLong("paid"),
        row.getLong("profit"),
        Optional.ofNullable(row.getBigDecimal("brier")),
        row.getString("place"));
  }
}
