package com.predictiq.wagers.internal;

import static com.predictiq.wagers.internal.GivenTerms.PLAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Amount;
import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import com.predictiq.wagers.Guard;
import com.predictiq.wagers.PlaceWager;
import com.predictiq.wagers.Stake;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@WithDatabase
class RemembersStakesIT {

  private static final Instant START = SettableClock.START;

  private final TestDatabase database;
  private final GivenHouse house = new GivenHouse();
  private final Transactions transactions;
  private final Sql sql;
  private final RemembersStakes history;
  private final MemberId member = house.member(100_000);

  RemembersStakesIT(TestDatabase database) {
    this.database = database;
    this.transactions = new Transactions(database);
    this.sql = new Sql(transactions.source());
    this.history = new RemembersStakes(sql);
  }

  @Test
  void stakes_count_gross_from_the_moment_asked_for_and_in_their_asset() {
    stake("10.00");
    house.clock.advance(Duration.ofHours(1));
    stake("5.00");
    assertThat(history.stakedSince(member, PLAY, START)).isEqualTo(play(1_500));
    assertThat(history.stakedSince(member, PLAY, START.plusSeconds(1))).isEqualTo(play(500));
    assertThat(history.stakedSince(member, PLAY, START.plusSeconds(3_601))).isEqualTo(play(0));
    assertThat(history.stakedSince(member, GivenHouse.XLM, START).units()).isZero();
  }

  @Test
  void losses_are_stakes_less_what_was_paid_and_never_below_zero() {
    settled(stake("10.00"), 0);
    assertThat(history.lostSince(member, PLAY, START)).isEqualTo(play(1_000));
    settled(stake("5.00"), 1_200);
    assertThat(history.lostSince(member, PLAY, START)).isEqualTo(play(300));
    settled(stake("1.00"), 900);
    assertThat(history.lostSince(member, PLAY, START)).isEqualTo(play(0));
    stake("20.00");
    assertThat(history.lostSince(member, PLAY, START)).isEqualTo(play(0));
  }

  @Test
  void both_are_read_from_an_index() {
    UUID id = UUID.randomUUID();
    QueryPlan.of(database, RemembersStakes.STAKED, id, new Timestamp(0), "PLAY")
        .usesIndex("wagers_by_member_and_time");
    QueryPlan.of(database, RemembersStakes.LOST, id, new Timestamp(0), "PLAY")
        .usesIndex("positions_by_member_and_end");
  }

  private MarketId stake(String amount) {
    MarketId market = house.market(GivenTerms.flat(100));
    PlaceWager wants =
        new PlaceWager(
            member,
            UUID.randomUUID().toString(),
            new Stake(market, 0, amount, Optional.empty()),
            Guard.NONE,
            Optional.empty(),
            Optional.empty());
    transactions.in(() -> house.desk(sql).place(wants));
    return market;
  }

  private void settled(MarketId market, long paid) {
    sql.change(
        """
        update wagers.positions set paid = ?, winnings_fee = 0, settled_at = ?
         where market_id = ?\
        """,
        paid,
        house.clock.instant(),
        market.value());
  }

  private static Amount play(long units) {
    return new Amount(PLAY, units);
  }
}
