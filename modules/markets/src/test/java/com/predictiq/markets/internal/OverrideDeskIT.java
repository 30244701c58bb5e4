package com.predictiq.markets.internal;

import static com.predictiq.markets.internal.GivenMarket.CLOSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Refusal;
import com.predictiq.markets.Answer;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.MarketStatus;
import com.predictiq.markets.Rulings.Overridden;
import com.predictiq.markets.Rulings.OverrideMarket;
import com.predictiq.members.MemberId;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class OverrideDeskIT {

  private static final String ANN = "operator:ann";
  private static final String BEN = "operator:ben";

  private final GivenLife house;

  OverrideDeskIT(TestDatabase database) {
    house = new GivenLife(database);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void two_operators_who_want_the_same_end_a_market() {
    MarketId id = house.open();
    assertThat(override(id, 1, ANN).pending()).isPresent();
    assertThat(house.view(id).status()).isEqualTo(MarketStatus.ACTIVE);
    refuses(MarketRefusal.SECOND_APPROVAL_REQUIRED, id, 1, ANN);
    refuses(MarketRefusal.OVERRIDE_DIFFERS, id, 0, BEN);
    assertThat(override(id, 1, BEN).pending()).isEmpty();
    assertThat(house.view(id).weights()).containsExactly(0, 10_000);
    assertThat(house.view(id).endReason()).contains("The house made a mistake.");
    assertThat(pending()).isEmpty();
    refuses(MarketRefusal.CANNOT_CHANGE_OUTCOME, id, 1, BEN);
  }

  @Test
  void a_wish_is_seen_and_forgotten_in_time() {
    MarketId id = house.open();
    override(id, 1, ANN);
    assertThat(pending()).containsExactly(id);
    house.clock.advance(Duration.ofDays(1));
    assertThat(pending()).isEmpty();
    assertThat(override(id, 0, BEN).pending()).isPresent();
    house.clock.advance(Duration.ofDays(1));
    int forgotten = house.in(desks -> desks.life.forgetOverrides());
    assertThat(forgotten).isEqualTo(1);
  }

  @Test
  void a_wish_can_be_taken_back() {
    MarketId id = house.open();
    override(id, 1, ANN);
    house.run(desks -> desks.rulings.withdrawOverride(id));
    assertThat(override(id, 0, BEN).pending()).isPresent();
    house.run(desks -> desks.rulings.withdrawOverride(id));
  }

  @Test
  void a_wish_has_a_reason_and_an_outcome_there_is() {
    MarketId id = house.open();
    refuses(MarketRefusal.INVALID_OUTCOME, id, 2, ANN);
    house.refuses(
        RequestRefusal.VALIDATION_FAILED,
        desks -> desks.rulings.override(new OverrideMarket(id, Answer.of(0), "", ANN)));
  }

  @Test
  void an_override_settles_the_bond_by_what_was_proposed() {
    MarketId agreed = house.proposed(0);
    MemberId loses = house.disputed(agreed);
    MarketId doubted = house.proposed(0);
    MemberId wins = house.disputed(doubted);
    house.clock.set(CLOSE.plus(Duration.ofHours(1)));
    override(agreed, 0, ANN);
    override(agreed, 0, BEN);
    override(doubted, 1, ANN);
    override(doubted, 1, BEN);
    assertThat(house.cash(loses)).isEqualTo(300);
    assertThat(house.cash(wins)).isEqualTo(500);
    assertThat(house.books.sum()).isZero();
  }

  private List<MarketId> pending() {
    return house.in(
        desks -> desks.rulings.pendingOverrides().stream().map(wish -> wish.market()).toList());
  }

  private Overridden override(MarketId id, int outcome, String operator) {
    return house.in(desks -> desks.rulings.override(wish(id, outcome, operator)));
  }

  private void refuses(Refusal refusal, MarketId id, int outcome, String operator) {
    house.refuses(refusal, desks -> desks.rulings.override(wish(id, outcome, operator)));
  }

  private static OverrideMarket wish(MarketId id, int outcome, String operator) {
    return new OverrideMarket(id, Answer.of(outcome), "The house made a mistake.", operator);
  }
}
