package com.predictiq.wagers.settlement;

import static com.predictiq.wagers.settlement.GivenExchange.play;
import static com.predictiq.wagers.settlement.GivenWorld.PLAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.PageRequest;
import com.predictiq.ledger.AccountRef;
import com.predictiq.markets.FeeModel;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketTerms;
import com.predictiq.markets.PayoutMode;
import com.predictiq.members.MemberId;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import com.predictiq.wagers.MarketSettled;
import com.predictiq.wagers.PositionView;
import com.predictiq.wagers.SettlementKind;
import com.predictiq.wagers.SettlementReason;
import com.predictiq.wagers.SettlementState;
import com.predictiq.wagers.SettlementView;
import com.predictiq.wagers.Wagers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rule book's examples and ends, on real accounts. */
@WithDatabase
class SettlesMarketsIT {

  private final GivenExchange exchange;
  private long revenue;
  private long rounding;

  SettlesMarketsIT(TestDatabase database) {
    this.exchange = new GivenExchange(database, 2);
  }

  @BeforeEach
  void look_at_the_house() {
    revenue = exchange.balance(AccountRef.revenue(PLAY));
    rounding = exchange.balance(AccountRef.rounding(PLAY));
  }

  @Test
  void a_thousand_against_a_thousand_pays_1980_and_fees_of_20() {
    MarketId market = exchange.market(100);
    MemberId winner = exchange.staked(market, 0, 1_000);
    MemberId loser = exchange.staked(market, 1, 1_000);
    exchange.end(market, 10_000, 0);
    SettlementView settled = exchange.settle(market);
    assertThat(exchange.cash(winner)).isEqualTo(1_980);
    assertThat(exchange.cash(loser)).isZero();
    house(20, 0);
    empty(market, 2);
    assertThat(settled.state()).isEqualTo(SettlementState.SETTLED);
    assertThat(settled.kind()).contains(SettlementKind.PAYOUT);
    assertThat(settled.paid()).isEqualTo(play(1_980));
    assertThat(settled.fees()).isEqualTo(play(20));
    assertThat(exchange.world.letters).anyMatch(MarketSettled.class::isInstance);
  }

  @Test
  void two_share_a_billion_and_one_unit_is_left_over() {
    MarketId market = exchange.market(100);
    MemberId one = exchange.staked(market, 0, 333_333_333);
    MemberId two = exchange.staked(market, 0, 166_666_667);
    exchange.staked(market, 1, 500_000_000);
    exchange.end(market, 10_000, 0);
    exchange.settle(market);
    assertThat(exchange.cash(one)).isEqualTo(659_999_999);
    assertThat(exchange.cash(two)).isEqualTo(330_000_001);
    house(9_999_999, 1);
  }

  @Test
  void seven_eleven_and_thirteen_against_a_hundred_leave_two() {
    MarketId market = exchange.market(none(), 2);
    List<MemberId> winners =
        List.of(
            exchange.staked(market, 1, 7),
            exchange.staked(market, 1, 11),
            exchange.staked(market, 1, 13));
    exchange.staked(market, 0, 100);
    exchange.end(market, 0, 10_000);
    exchange.settle(market);
    assertThat(winners).extracting(exchange::cash).containsExactly(29L, 46L, 54L);
    house(0, 2);
  }

  @Test
  void weights_share_out_the_pool_in_parts() {
    MarketId market = exchange.market(none(), 3);
    MemberId half = exchange.staked(market, 0, 100);
    MemberId third = exchange.staked(market, 1, 300);
    MemberId rest = exchange.staked(market, 2, 601);
    exchange.end(market, 5_000, 3_333, 1_667);
    exchange.settle(market);
    assertThat(List.of(half, third, rest))
        .extracting(exchange::cash)
        .containsExactly(500L, 333L, 166L);
    house(0, 2);
    empty(market, 3);
  }

  @Test
  void the_part_of_an_outcome_nobody_stands_on_goes_to_the_others_with_a_weight() {
    MarketId market = exchange.market(none(), 4);
    MemberId one = exchange.staked(market, 0, 100);
    MemberId two = exchange.staked(market, 1, 100);
    exchange.staked(market, 2, 400);
    exchange.end(market, 2_000, 4_000, 0, 4_000);
    exchange.settle(market);
    assertThat(List.of(one, two)).extracting(exchange::cash).containsExactly(200L, 400L);
  }

  @Test
  void a_fee_on_winnings_is_taken_off_the_profit() {
    MarketId market =
        exchange.market(GivenWorld.terms(FeeModel.WINNINGS, 1_000, PayoutMode.PUSH), 2);
    MemberId winner = exchange.staked(market, 0, 1_000);
    exchange.staked(market, 1, 505);
    exchange.end(market, 10_000, 0);
    SettlementView settled = exchange.settle(market);
    assertThat(exchange.cash(winner)).isEqualTo(1_455);
    assertThat(settled.fees()).isEqualTo(play(50));
    house(50, 0);
    PositionView position = position(winner);
    assertThat(position.paid()).contains(play(1_455));
    assertThat(position.profit()).isEqualTo(play(455));
    assertThat(position.winningsFee()).contains(play(50));
    assertThat(position.valueIfWon()).isEmpty();
    assertThat(position.settledAt()).contains(exchange.clock.instant());
  }

  @Test
  void a_cancelled_market_gives_back_fees_and_rewards_too() {
    MarketId market = exchange.market(1_000);
    MemberId friend = exchange.member(1);
    MemberId other = exchange.member(1);
    List<MemberId> members = List.of(exchange.member(5_000), exchange.member(700));
    exchange.stake(members.get(0), market, 0, 3_000, friend);
    exchange.stake(members.get(0), market, 1, 2_000, other);
    exchange.stake(members.get(1), market, 1, 700, null);
    assertThat(exchange.balance(AccountRef.pendingFee(market.value(), PLAY))).isEqualTo(520);
    exchange.end(market);
    SettlementView settled = exchange.settle(market);
    assertThat(members).extracting(exchange::cash).containsExactly(5_000L, 700L);
    assertThat(exchange.referrals().of(friend)).allMatch(view -> view.pending().units() == 0);
    assertThat(settled.reason()).contains(SettlementReason.CANCELLED);
    house(0, 0);
    empty(market, 2);
    assertThat(results(members.get(0))).isEmpty();
  }

  @Test
  void nobody_on_the_winning_outcome_is_a_refund() {
    MarketId market = exchange.market(none(), 3);
    MemberId one = exchange.staked(market, 0, 100);
    MemberId two = exchange.staked(market, 1, 200);
    exchange.end(market, 0, 0, 10_000);
    assertThat(exchange.settle(market).reason()).contains(SettlementReason.NOBODY_WON);
    assertThat(List.of(one, two)).extracting(exchange::cash).containsExactly(100L, 200L);
  }

  @Test
  void a_market_staked_on_one_side_only_costs_nobody_a_fee() {
    MarketId market = exchange.market(250);
    List<MemberId> all =
        List.of(exchange.staked(market, 0, 1_000), exchange.staked(market, 0, 1_001));
    exchange.end(market, 10_000, 0);
    assertThat(exchange.settle(market).reason()).contains(SettlementReason.ONE_SIDED);
    assertThat(all).extracting(exchange::cash).containsExactly(1_000L, 1_001L);
    house(0, 0);
  }

  @Test
  void a_market_without_a_stake_is_settled_at_once() {
    MarketId market = exchange.market(250);
    exchange.end(market, 10_000, 0);
    assertThat(exchange.settle(market).state()).isEqualTo(SettlementState.SETTLED);
  }

  @Test
  void results_count_a_market_once_and_score_each_wager() {
    MarketId market = exchange.market(none(), 2);
    MemberId both = exchange.member(400);
    exchange.stake(both, market, 0, 100, null);
    exchange.stake(both, market, 1, 300, null);
    exchange.staked(market, 1, 400);
    exchange.end(market, 10_000, 0);
    exchange.settle(market);
    assertThat(results(both)).containsExactly("1 400 800 400 2 0.5625");
    assertThat(results(both, "period_results"))
        .containsExactly("1 400 800 400 2 0.5625", "1 400 800 400 2 0.5625");
  }

  private List<String> results(MemberId member) {
    return results(member, "results");
  }

  private List<String> results(MemberId member, String table) {
    return exchange
        .sql()
        .list(
            "select * from wagers." + table + " where member_id = ?",
            row ->
                "%d %d %d %d %d %s"
                    .formatted(
                        row.getLong("settled_markets"),
                        row.getLong("staked"),
                        row.getLong("paid"),
                        row.getLong("profit"),
                        row.getLong("brier_count"),
                        row.getString("brier_sum")),
            member.value());
  }

  private PositionView position(MemberId member) {
    PageRequest all = new PageRequest(10, Optional.empty());
    return exchange.beans.get(Wagers.class).positions(member, all).items().get(0);
  }

  private void house(long fees, long left) {
    assertThat(exchange.balance(AccountRef.revenue(PLAY)) - revenue).isEqualTo(fees);
    assertThat(exchange.balance(AccountRef.rounding(PLAY)) - rounding).isEqualTo(left);
  }

  private void empty(MarketId market, int outcomes) {
    for (int outcome = 0; outcome < outcomes; outcome++) {
      assertThat(exchange.balance(AccountRef.escrow(market.value(), outcome, PLAY))).isZero();
    }
    assertThat(exchange.balance(AccountRef.pendingFee(market.value(), PLAY))).isZero();
  }

  private static MarketTerms none() {
    return GivenWorld.terms(FeeModel.NONE, 0, PayoutMode.PUSH);
  }
}
