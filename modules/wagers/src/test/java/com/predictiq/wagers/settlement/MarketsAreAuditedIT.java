package com.predictiq.wagers.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.ledger.Invariant;
import com.predictiq.markets.FeeModel;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.PayoutMode;
import com.predictiq.members.MemberId;
import com.predictiq.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What the auditor asks about markets: nothing to find in any moment of any life, and every table
 * that is tampered with is noticed and named. A database of its own, where nobody else is wrong.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarketsAreAuditedIT {

  private final TestDatabase database = TestDatabase.fresh();
  private final GivenExchange exchange = new GivenExchange(database, 2);
  private final Invariant escrows = promise("EscrowIsThePool");
  private final Invariant sums = promise("MarketsAddUp");
  private MarketId market;
  private MemberId winner;

  @BeforeEach
  void stake() {
    market = exchange.market(GivenWorld.terms(FeeModel.FLAT, 250, PayoutMode.PULL), 3);
    stakeOn(market);
  }

  @AfterAll
  void drop_the_database() {
    database.close();
  }

  @Test
  void there_is_nothing_to_find_at_any_bite_of_a_payout() {
    keepsBoth(market, 10_000, 0, 0);
    assertThat(exchange.in(() -> exchange.settlements().claim(market, winner)).amount().units())
        .isPositive();
    isKept();
  }

  @Test
  void there_is_nothing_to_find_at_any_bite_of_a_refund() {
    keepsBoth(market);
  }

  @Test
  void there_is_nothing_to_find_with_a_fee_on_winnings_and_a_shared_result() {
    MarketId other =
        exchange.market(GivenWorld.terms(FeeModel.WINNINGS, 1_000, PayoutMode.PUSH), 3);
    stakeOn(other);
    keepsBoth(other, 3_333, 6_667, 0);
  }

  @Test
  void sees_a_pool_that_is_not_its_escrow() {
    String wrong = "update wagers.pools set net = net + 1, fees = fees - 1 where outcome = 0";
    assertThat(found(escrows, wrong))
        .containsExactly(
            "market " + market + ": the escrow of outcome 0 holds 975 PLAY, its pool is 976");
    assertThat(found(sums, wrong)).isEmpty();
  }

  @Test
  void sees_an_escrow_that_is_not_its_pool() {
    String wrong = "update ledger.accounts set balance = 1 where key like 'escrow/%/1/PLAY'";
    assertThat(found(escrows, wrong)).hasSize(1);
    assertThat(found(sums, wrong)).hasSize(1);
  }

  @Test
  void sees_that_pools_are_gone() {
    assertThat(found(escrows, "delete from wagers.pools")).hasSize(1);
    assertThat(found(sums, "delete from wagers.pools"))
        .singleElement()
        .asString()
        .contains("are pools of 0");
  }

  @Test
  void sees_wagers_and_positions_that_are_not_in_the_pool() {
    assertThat(found(sums, "update wagers.wagers set stake = stake + 1 where outcome = 0"))
        .hasSize(1);
    assertThat(found(sums, "delete from wagers.positions where outcome = 0")).hasSize(1);
  }

  @Test
  void sees_a_settlement_that_says_other_than_it_did() {
    keepsBoth(market, 10_000, 0, 0);
    for (String sum : new String[] {"paid", "winnings_fees", "stake_fees", "rewards", "rounding"}) {
      assertThat(found(sums, "update wagers.settlements set %s = %s + 1".formatted(sum, sum)))
          .as(sum)
          .hasSize(1);
    }
  }

  @Test
  void sees_what_was_paid_or_claimed_otherwise() {
    keepsBoth(market, 10_000, 0, 0);
    assertThat(found(sums, "update wagers.positions set paid = paid + 1 where outcome = 0"))
        .hasSize(1);
    exchange.in(() -> exchange.settlements().claim(market, winner));
    isKept();
    assertThat(found(sums, "update wagers.claims set amount = amount - 1")).hasSize(1);
  }

  @Test
  void sees_that_a_market_which_has_ended_is_not_being_settled() {
    keepsBoth(market, 10_000, 0, 0);
    assertThat(found(sums, "delete from wagers.settlements"))
        .singleElement()
        .asString()
        .endsWith("nobody settles it");
  }

  @Test
  void sees_a_settlement_that_was_halted() {
    exchange.end(market, 10_000, 0, 0);
    exchange.bites.take(market);
    exchange.bites.halt(market, "a drill");
    assertThat(look(sums)).isEqualTo(1);
    exchange.in(() -> exchange.settlements().resume(market));
    exchange.world.pauses.clear();
    isKept();
  }

  @Test
  void what_was_mended_is_no_longer_found() {
    String wrong = "update wagers.pools set net = net %s 1, fees = fees %s 1 where outcome = 0";
    tamper(wrong.formatted("+", "-"));
    assertThat(look(escrows)).isEqualTo(1);
    assertThat(exchange.in(escrows::violationsInAll)).isEqualTo(1);
    assertThat(exchange.in(sums::violationsInAll)).isZero();
    tamper(wrong.formatted("-", "+"));
    isKept();
  }

  private void stakeOn(MarketId there) {
    winner = exchange.staked(there, 0, 1_000);
    exchange.stake(exchange.member(333), there, 1, 333, winner);
    exchange.stake(exchange.member(5_000), there, 1, 5_000, exchange.member(1));
    exchange.staked(there, 2, 777);
    isKept();
  }

  private void keepsBoth(MarketId there, Integer... weights) {
    exchange.end(there, weights);
    isKept();
    while (exchange.bites.take(there)) {
      isKept();
    }
  }

  private void isKept() {
    assertThat(look(escrows)).as("%s", escrows.places()).isZero();
    assertThat(look(sums)).as("%s", sums.places()).isZero();
  }

  private long look(Invariant promise) {
    return exchange.in(promise::violations);
  }

  /** What an audit would find if somebody had done this; nobody has in the end. */
  private List<String> found(Invariant promise, String tampering) {
    List<String> places = new ArrayList<>();
    assertThatThrownBy(
            () ->
                exchange.in(
                    () -> {
                      tamperNow(tampering);
                      assertThat(promise.violations()).isEqualTo(promise.places().size());
                      places.addAll(promise.places());
                      throw new Undone();
                    }))
        .isInstanceOf(Undone.class);
    return places;
  }

  private void tamper(String statement) {
    exchange.in(() -> tamperNow(statement));
  }

  private int tamperNow(String statement) {
    String here = statement.contains("where") ? " and " : " where ";
    exchange.sql().change("set local session_replication_role = replica");
    return statement.contains("ledger.")
        ? exchange.sql().change(statement.replace("%", market.toString()))
        : exchange.sql().change(statement + here + "market_id = ?", market.value());
  }

  private Invariant promise(String name) {
    try {
      return (Invariant) exchange.beans.get(Class.forName("com.predictiq.wagers.audit." + name));
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
