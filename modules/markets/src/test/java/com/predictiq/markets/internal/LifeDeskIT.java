package com.predictiq.markets.internal;

import static com.predictiq.markets.internal.GivenLife.WINDOW;
import static com.predictiq.markets.internal.GivenLife.childOf;
import static com.predictiq.markets.internal.GivenMarket.CLOSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.markets.Answer;
import com.predictiq.markets.MarketDraft;
import com.predictiq.markets.MarketEnded;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.MarketStatus;
import com.predictiq.members.MemberId;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class LifeDeskIT {

  private final GivenLife house;

  LifeDeskIT(TestDatabase database) {
    house = new GivenLife(database);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void a_market_without_a_result_is_voided_when_its_timeout_ends() {
    MarketId id = house.open();
    MemberId creator = house.view(id).creator();
    house.clock.set(CLOSE.plus(Duration.ofDays(30)).minusMillis(1));
    house.timePasses();
    assertThat(house.view(id).status()).isEqualTo(MarketStatus.CLOSED);
    house.clock.advance(Duration.ofMillis(1));
    house.timePasses();
    assertThat(house.view(id).status()).isEqualTo(MarketStatus.CANCELLED);
    assertThat(house.cash(creator)).isEqualTo(4_900);
    assertThat(house.around.ended).filteredOn(end -> end.market().equals(id)).hasSize(1);
  }

  @Test
  void a_proposed_market_is_not_voided_but_made_final() {
    MarketId id = house.proposed(1);
    house.clock.set(CLOSE.plus(Duration.ofDays(60)));
    house.timePasses();
    assertThat(house.view(id).winningOutcome()).contains(1);
  }

  @Test
  void children_and_grandchildren_fall_with_a_parent_that_ended_otherwise() {
    MemberId creator = house.member(50_000);
    MarketId parent = house.open(creator, GivenMarket.complete().draft());
    MarketId child = house.open(creator, childOf(parent, 0));
    MarketId other = house.open(creator, childOf(parent, 1));
    MarketId grandchild = house.open(creator, childOf(child, 1));
    resolve(parent, 1);
    house.timePasses();
    assertThat(house.view(child).status()).isEqualTo(MarketStatus.CANCELLED);
    assertThat(house.view(grandchild).status()).isEqualTo(MarketStatus.CANCELLED);
    assertThat(house.view(other).status()).isEqualTo(MarketStatus.CLOSED);
    assertThat(house.around.ended).filteredOn(MarketEnded::refunds).hasSize(2);
    assertThat(house.cash(creator)).isEqualTo(50_000 - 4 * 100 - 1_000);
  }

  @Test
  void a_child_of_a_shared_result_falls_too() {
    MemberId creator = house.member(50_000);
    MarketId parent = house.open(creator, GivenMarket.complete().draft());
    MarketId child = house.open(creator, childOf(parent, 0));
    house.run(desks -> desks.rulings.cancel(parent, "No gauge."));
    MarketId draft = house.open(creator, GivenMarket.complete().draft());
    house.timePasses();
    assertThat(house.view(child).status()).isEqualTo(MarketStatus.CANCELLED);
    assertThat(house.view(draft).status()).isEqualTo(MarketStatus.ACTIVE);
  }

  @Test
  void a_child_has_no_result_before_its_parent() {
    MemberId creator = house.member(50_000);
    MarketId parent = house.open(creator, GivenMarket.complete().draft());
    MarketId child = house.open(creator, childOf(parent, 0));
    house.clock.set(CLOSE);
    house.refuses(
        MarketRefusal.PARENT_NOT_RESOLVED,
        desks -> desks.rulings.proposeByAdmin(child, Answer.of(0)));
    resolve(parent, 0);
    house.run(desks -> desks.rulings.proposeByAdmin(child, Answer.of(0)));
    assertThat(house.view(child).status()).isEqualTo(MarketStatus.PROPOSED);
    MarketId missed = house.open(creator, late(childOf(parent, 0)));
    assertThat(house.view(missed).status()).isEqualTo(MarketStatus.ACTIVE);
  }

  @Test
  void a_market_that_somebody_moves_is_left_to_them() {
    MarketId id = house.proposed(1);
    house.clock.set(CLOSE.plus(WINDOW));
    house.run(
        desks -> {
          desks.store.hold(id);
          Thread other = new Thread(() -> house.run(others -> others.life.finish(id)));
          other.start();
          join(other);
        });
    assertThat(house.view(id).status()).isEqualTo(MarketStatus.PROPOSED);
    house.timePasses();
    assertThat(house.view(id).status()).isEqualTo(MarketStatus.RESOLVED);
  }

  @Test
  void a_job_goes_on_when_one_market_cannot_be_moved() {
    MarketId stuck = house.proposed(1);
    MarketId fine = house.proposed(1);
    house.clock.set(CLOSE.plus(WINDOW));
    house.sql.change("insert into test_transfers (key) values (?)", "deposit-return:" + stuck);
    house.timePasses();
    assertThat(house.view(stuck).status()).isEqualTo(MarketStatus.PROPOSED);
    assertThat(house.view(fine).status()).isEqualTo(MarketStatus.RESOLVED);
    house.sql.change("delete from test_transfers where key = ?", "deposit-return:" + stuck);
    house.timePasses();
    assertThat(house.view(stuck).status()).isEqualTo(MarketStatus.RESOLVED);
  }

  @Test
  void after_an_outage_everything_that_waited_is_done_in_one_run() {
    MemberId creator = house.member(1_000_000);
    MarketId parent = house.open(creator, GivenMarket.complete().draft());
    for (int child = 0; child < 250; child++) {
      house.open(creator, childOf(parent, 0));
    }
    house.run(desks -> desks.rulings.cancel(parent, "No gauge."));
    assertThat(house.timePasses()).isGreaterThanOrEqualTo(250);
    assertThat(house.around.ended).filteredOn(MarketEnded::refunds).hasSizeGreaterThan(250);
    assertThat(house.cash(creator)).isEqualTo(1_000_000 - 251 * 100);
    assertThat(house.books.sum()).isZero();
  }

  private void resolve(MarketId id, int outcome) {
    house.clock.set(CLOSE);
    house.run(desks -> desks.rulings.proposeByAdmin(id, Answer.of(outcome)));
    house.clock.set(CLOSE.plus(WINDOW));
    house.run(desks -> desks.rulings.finish(id));
  }

  private static MarketDraft late(MarketDraft draft) {
    return GivenMarket.said().close(CLOSE.plus(Duration.ofDays(20))).draft().over(draft);
  }

  private static void join(Thread other) {
    try {
      other.join();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
