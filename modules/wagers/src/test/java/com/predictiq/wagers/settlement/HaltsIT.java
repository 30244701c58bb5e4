package com.predictiq.wagers.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import com.predictiq.wagers.SettlementState;
import com.predictiq.wagers.WagerRefusal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Settlements that cannot go on, now or at all; and how their rows are found. */
@WithDatabase
class HaltsIT {

  private static final LocalDate DAY = LocalDate.EPOCH;

  private final TestDatabase database;
  private final GivenExchange exchange;
  private MarketId market;
  private MemberId winner;

  HaltsIT(TestDatabase database) {
    this.database = database;
    this.exchange = new GivenExchange(database, 2);
  }

  @BeforeEach
  void stake() {
    market = exchange.market(100);
    winner = exchange.staked(market, 0, 1_000);
    exchange.staked(market, 1, 1_000);
    exchange.staked(market, 1, 1_000);
  }

  @Test
  void a_pool_that_is_not_what_the_escrow_holds_halts_before_anything_moves() {
    exchange
        .sql()
        .change(
            "update wagers.pools set net = net + 1, gross = gross + 1 where market_id = ?",
            market.value());
    exchange.end(market, 10_000, 0);
    assertThat(exchange.settle(market).state()).isEqualTo(SettlementState.HALTED);
    assertThat(exchange.cash(winner)).isZero();
    assertThat(exchange.world.pauses)
        .singleElement()
        .asString()
        .contains(market.toString(), "the escrow of outcome 0 holds 990, its pool is 991");
  }

  @Test
  void a_market_whose_sums_do_not_meet_is_never_called_settled() {
    exchange.end(market, 10_000, 0);
    for (int bite = 0; bite < 4; bite++) {
      exchange.bites.take(market);
    }
    exchange
        .sql()
        .change(
            "update wagers.positions set paid = paid + 1 where market_id = ? and member_id = ?",
            market.value(),
            winner.value());
    exchange.settles.run();
    assertThat(exchange.view(market).state()).isEqualTo(SettlementState.HALTED);
    assertThat(exchange.world.pauses).singleElement().asString().contains("what was paid is");
    assertThat(exchange.bites.take(market)).isFalse();
    assertThat(metrics().count(SettlementMetrics.HALTED)).isPositive();
  }

  @Test
  void one_that_was_halted_goes_on_once_its_cause_is_gone() {
    exchange.end(market, 10_000, 0);
    exchange.bites.take(market);
    exchange.bites.halt(market, "a drill");
    assertThat(exchange.settle(market).state()).isEqualTo(SettlementState.HALTED);
    assertThat(exchange.in(() -> exchange.settlements().resume(market)).state())
        .isEqualTo(SettlementState.GATHERING);
    assertThat(exchange.settle(market).state()).isEqualTo(SettlementState.SETTLED);
    assertThatThrownBy(() -> exchange.in(() -> exchange.settlements().resume(market)))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.refusal()).isEqualTo(WagerRefusal.SETTLEMENT_NOT_HALTED));
  }

  @Test
  void one_that_stumbles_waits_and_keeps_no_other_waiting() {
    MarketId other = exchange.market(100);
    MemberId lucky = exchange.staked(other, 0, 1_000);
    exchange.staked(other, 1, 1_000);
    exchange.end(market, 10_000, 0);
    exchange.clock.advance(Duration.ofMillis(1));
    exchange.end(other, 10_000, 0);
    exchange.crashes.after(4);
    exchange.settles.run();
    exchange.crashes.after(0);
    assertThat(exchange.cash(lucky)).isEqualTo(1_980);
    assertThat(exchange.view(market).state()).isEqualTo(SettlementState.PENDING);
    assertThat(metrics().count(SettlementMetrics.OPEN)).isPositive();
    exchange.clock.advance(Duration.ofSeconds(1));
    assertThat(exchange.settle(market).state()).isEqualTo(SettlementState.SETTLED);
  }

  @Test
  void every_question_is_answered_from_an_index() {
    UUID id = UUID.randomUUID();
    QueryPlan.of(database, SettlementStore.DUE, new Timestamp(0), 100).usesIndex("settlements_due");
    QueryPlan.of(database, SettlementMetrics.HALTED).usesIndex("settlements_halted");
    QueryPlan.of(database, SettlementMetrics.OPEN).hasNoSeqScanOn("wagers.settlements");
    QueryPlan.of(database, RewardStore.REWARDS, id, id, 10)
        .usesIndex("wagers_by_market_and_referrer");
    QueryPlan.of(database, PositionStore.SETTLE, false, id, 0, id, 10, 0L, new Timestamp(0), id)
        .hasNoSeqScanOn("wagers.positions")
        .hasNoSeqScanOn("wagers.pools");
    QueryPlan.of(database, PositionStore.ADD_RESULTS, id, 0, id, 0, id, DAY, DAY)
        .hasNoSeqScanOn("wagers.positions")
        .hasNoSeqScanOn("wagers.wagers");
  }

  private SettlementMetrics metrics() {
    return exchange.beans.get(SettlementMetrics.class);
  }
}
