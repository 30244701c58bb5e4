package com.predictiq.wagers.lookback;

import static com.predictiq.wagers.lookback.GivenLookback.PLAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.members.DisplayNames;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import com.predictiq.wagers.LeaderboardLine;
import com.predictiq.wagers.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@WithDatabase
class LeaderboardDeskIT {

  private static final PageRequest ALL = new PageRequest(100, Optional.empty());

  private final TestDatabase database;
  private final Sql sql;
  private final LeaderboardDesk desk;

  LeaderboardDeskIT(TestDatabase database) {
    this.database = database;
    this.sql = new Sql(database.dataSource());
    DisplayNames names =
        members ->
            members.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), LeaderboardDeskIT::name));
    this.desk =
        new LeaderboardDesk(new ResultStore(sql), names, new WireCache(), GivenLookback.CONFIG);
  }

  @BeforeEach
  void sweep() {
    sql.change("truncate wagers.results");
  }

  @Test
  void ranks_by_profit_the_most_first_and_losses_last() {
    String loser = result("PLAY", 500, 100, 0, 0);
    String winner = result("PLAY", 100, 900, 0, 0);
    result("XLM", 1, 1_000, 0, 0);
    List<LeaderboardLine> lines = desk.by(Ranking.PROFIT, PLAY, ALL).items();
    assertThat(lines).extracting(LeaderboardLine::name).containsExactly(winner, loser);
    assertThat(lines).extracting(LeaderboardLine::rank).containsExactly(1L, 2L);
    assertThat(lines.get(1).profit().text()).isEqualTo("-4.00");
    assertThat(lines.get(1).brier()).isEmpty();
  }

  @Test
  void ranks_by_calibration_those_with_enough_forecasts() {
    String fair = result("PLAY", 1, 1, 2.5, 10);
    String good = result("PLAY", 1, 1, 2, 20);
    result("PLAY", 1, 1, 0, 9);
    result("PLAY", 1, 1, 0, 0);
    List<LeaderboardLine> lines = desk.by(Ranking.CALIBRATION, PLAY, ALL).items();
    assertThat(lines).extracting(LeaderboardLine::name).containsExactly(good, fair);
    assertThat(lines.get(0).brier().orElseThrow()).hasToString("0.100000");
  }

  @ParameterizedTest
  @EnumSource(Ranking.class)
  void pages_meet_everybody_once_and_count_on(Ranking ranking) {
    for (int i = 0; i < 7; i++) {
      result("PLAY", 100, 100 + i % 3, 1.0 / 3 + i % 3, 10 + i % 2);
    }
    List<String> seen = new ArrayList<>();
    List<Long> ranks = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<LeaderboardLine> page = desk.by(ranking, PLAY, new PageRequest(2, after));
      page.items().forEach(line -> seen.add(line.name()));
      page.items().forEach(line -> ranks.add(line.rank()));
      after = page.next();
    } while (after.isPresent());
    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    assertThat(ranks).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
  }

  @Test
  void both_orders_are_read_from_indexes() {
    plan(Ranking.PROFIT, Optional.empty()).usesIndex("results_by_profit");
    plan(Ranking.PROFIT, Optional.of("5|" + new UUID(1, 1))).usesIndex("results_by_profit");
    plan(Ranking.CALIBRATION, Optional.empty()).usesIndex("results_by_calibration");
    plan(Ranking.CALIBRATION, Optional.of("0.25|" + new UUID(1, 1)))
        .usesIndex("results_by_calibration");
  }

  private QueryPlan plan(Ranking ranking, Optional<String> after) {
    ResultStore.Question question = ResultStore.question(ranking, PLAY, 10, after, 21);
    return QueryPlan.of(database, question.statement(), question.parameters().toArray())
        .hasNoSeqScanOn("wagers.results");
  }

  private String result(String asset, long staked, long paid, double brier, long count) {
    UUID id = UUID.randomUUID();
    sql.change(
        """
        insert into wagers.results
          (member_id, asset, settled_markets, staked, paid, profit, brier_sum, brier_count)
        values (?, ?, 1, ?, ?, ?, ?, ?)\
        """,
        id,
        asset,
        staked,
        paid,
        paid - staked,
        brier,
        count);
    return name(new MemberId(id));
  }

  private static String name(MemberId member) {
    return "Name of " + member;
  }
}
