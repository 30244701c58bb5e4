package com.predictiq.wagers.lookback;

import static com.predictiq.wagers.lookback.GivenLookback.PLAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.members.DisplayNames;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import com.predictiq.wagers.LeaderboardLine;
import com.predictiq.wagers.Period;
import com.predictiq.wagers.Ranking;
import java.time.Duration;
import java.time.LocalDate;
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
  private final SettableClock clock = new SettableClock();
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
        new LeaderboardDesk(
            new ResultStore(sql), names, new WireCache(), GivenLookback.CONFIG, clock);
  }

  @BeforeEach
  void sweep() {
    sql.change("truncate wagers.results, wagers.period_results");
  }

  @Test
  void ranks_by_profit_the_most_first_and_losses_last() {
    String loser = result("PLAY", 500, 100, 0, 0);
    String winner = result("PLAY", 100, 900, 0, 0);
    result("XLM", 1, 1_000, 0, 0);
    List<LeaderboardLine> lines = desk.by(Ranking.PROFIT, Period.ALL, PLAY, ALL).items();
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
    List<LeaderboardLine> lines = desk.by(Ranking.CALIBRATION, Period.ALL, PLAY, ALL).items();
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
      Page<LeaderboardLine> page = desk.by(ranking, Period.ALL, PLAY, new PageRequest(2, after));
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

  @Test
  void this_month_and_this_week_are_read_from_indexes() {
    for (Period period : new Period[] {Period.MONTH, Period.WEEK}) {
      plan(Ranking.PROFIT, period, Optional.of("5|" + new UUID(1, 1)))
          .usesIndex("period_results_by_profit");
      plan(Ranking.CALIBRATION, period, Optional.of("0.25|" + new UUID(1, 1)))
          .usesIndex("period_results_by_calibration");
    }
    QueryPlan.of(database, ForgetsPeriods.FORGET, "week", LocalDate.EPOCH)
        .hasNoSeqScanOn("wagers.period_results");
  }

  @Test
  void each_month_and_each_week_begins_anew() {
    LocalDate month = Period.MONTH.since(clock.instant());
    LocalDate week = Period.WEEK.since(clock.instant());
    String best = earned("month", month, 900);
    earned("month", month.minusMonths(1), 1_000);
    String fresh = earned("week", week, 5);
    earned("week", week.minusWeeks(1), 1_000);
    assertThat(names(Period.MONTH)).containsExactly(best);
    assertThat(names(Period.WEEK)).containsExactly(fresh);
    assertThat(names(Period.ALL)).isEmpty();
    clock.advance(Duration.ofDays(32));
    assertThat(names(Period.MONTH)).isEmpty();
    assertThat(names(Period.WEEK)).isEmpty();
  }

  @Test
  void what_nobody_can_ask_for_is_forgotten() {
    LocalDate week = Period.WEEK.since(clock.instant());
    earned("week", week, 1);
    earned("week", week.minusWeeks(1), 1);
    earned("week", week.minusWeeks(2), 1);
    earned("month", Period.MONTH.since(clock.instant()).minusMonths(3), 1);
    ForgetsPeriods job = new ForgetsPeriods(sql, clock);
    assertThat(job.run()).isEqualTo(2);
    assertThat(job.run()).isZero();
  }

  private List<String> names(Period period) {
    return desk.by(Ranking.PROFIT, period, PLAY, ALL).items().stream()
        .map(LeaderboardLine::name)
        .toList();
  }

  private String earned(String period, LocalDate since, long profit) {
    UUID id = UUID.randomUUID();
    sql.change(
        """
        insert into wagers.period_results
          (period, since, member_id, asset, settled_markets, staked, paid, profit, brier_sum,
           brier_count)
        values (?, ?, ?, 'PLAY', 1, 1, 1 + ?, ?, 0, 1)\
        """,
        period,
        since,
        id,
        profit,
        profit);
    return name(new MemberId(id));
  }

  private QueryPlan plan(Ranking ranking, Optional<String> after) {
    return plan(ranking, Period.ALL, after).hasNoSeqScanOn("wagers.results");
  }

  private QueryPlan plan(Ranking ranking, Period period, Optional<String> after) {
    ResultStore.Board board = new ResultStore.Board(ranking, period, LocalDate.EPOCH, PLAY);
    ResultStore.Question question = ResultStore.question(board, 10, after, 21);
    return QueryPlan.of(database, question.statement(), question.parameters().toArray())
        .hasNoSeqScanOn("wagers.period_results");
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
