package com.predictiq.markets.internal;

import static com.predictiq.markets.internal.GivenMarket.CLOSE;
import static com.predictiq.markets.internal.GivenMarket.NOW;
import static com.predictiq.markets.internal.GivenMarket.PLAY;
import static com.predictiq.markets.internal.GivenMarket.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.ledger.AccountRef;
import com.predictiq.markets.DraftMarket;
import com.predictiq.markets.MarketDraft;
import com.predictiq.markets.MarketEvent;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketOpened;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.MarketStatus;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.OracleQuestion;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Reputation;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class CreationDeskIT {

  private static final MarketDraft COMPLETE = GivenMarket.complete().draft();

  private final GivenLife house;
  private MemberId creator;

  CreationDeskIT(TestDatabase database) {
    house = new GivenLife(database);
  }

  @BeforeEach
  void join() {
    creator = house.member(5_000);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void writes_a_draft_down_and_opens_it() {
    MarketId id = house.open(creator, COMPLETE);
    assertThat(house.view(id).status()).isEqualTo(MarketStatus.ACTIVE);
    assertThat(house.around.letters).containsExactly(new MarketOpened(id, creator, CLOSE, NOW));
    Page<MarketEvent> life =
        new Chronicle(house.sql).read(id, new PageRequest(10, Optional.empty()));
    assertThat(life.items())
        .extracting(MarketEvent::kind)
        .containsExactly(MarketEvent.Kind.OPENED, MarketEvent.Kind.DRAFTED);
    house.refuses(MarketRefusal.ALREADY_OPEN, desks -> desks.creation.openByAdmin(id));
  }

  @Test
  void a_draft_costs_nothing_and_an_open_market_a_deposit_and_a_fee() {
    MarketId id = house.draft(creator, COMPLETE);
    assertThat(house.cash(creator)).isEqualTo(5_000);
    house.run(desks -> desks.creation.openByCreator(id, creator));
    assertThat(house.cash(creator)).isEqualTo(3_900);
    assertThat(house.account(AccountRef.deposit(id.value(), PLAY)).units()).isEqualTo(1_000);
    assertThat(house.view(id).standing().deposit().units()).isEqualTo(1_000);
    assertThat(house.view(id).standing().creationFee().units()).isEqualTo(100);
    assertThat(house.books.sum()).isZero();
  }

  @Test
  void who_has_a_name_to_lose_leaves_no_deposit() {
    house.around.reputations.put(creator, Reputation.PRO);
    house.open(creator, COMPLETE);
    assertThat(house.cash(creator)).isEqualTo(4_900);
  }

  @Test
  void who_cannot_pay_does_not_open() {
    MemberId poor = house.member(1_099);
    MarketId id = house.draft(poor, COMPLETE);
    house.refuses(
        MarketRefusal.INSUFFICIENT_DEPOSIT, desks -> desks.creation.openByCreator(id, poor));
    house.refuses(MarketRefusal.INSUFFICIENT_DEPOSIT, desks -> desks.creation.openByAdmin(id));
  }

  @Test
  void a_paused_house_makes_no_markets() {
    MarketId id = house.draft(creator, COMPLETE);
    house.around.paused = true;
    house.refuses(
        RequestRefusal.PLATFORM_PAUSED, desks -> desks.creation.openByCreator(id, creator));
    house.refuses(
        RequestRefusal.PLATFORM_PAUSED,
        desks -> desks.creation.draft(new DraftMarket(creator, COMPLETE)));
  }

  @Test
  void a_frozen_member_makes_no_markets() {
    MarketId id = house.draft(creator, COMPLETE);
    house.around.frozen.add(creator);
    house.refuses(MembersRefusal.MEMBER_FROZEN, desks -> desks.creation.openByCreator(id, creator));
    house.refuses(
        MembersRefusal.MEMBER_FROZEN,
        desks -> desks.creation.draft(new DraftMarket(creator, COMPLETE)));
  }

  @Test
  void nobody_else_knows_of_a_draft_or_opens_it() {
    MarketId id = house.draft(creator, COMPLETE);
    house.refuses(
        MarketRefusal.MARKET_NOT_FOUND, desks -> desks.creation.openByCreator(id, STRANGER));
    house.run(desks -> desks.creation.openByCreator(id, creator));
    house.refuses(
        MarketRefusal.NOT_THE_CREATOR,
        desks -> desks.creation.revise(id, STRANGER, GivenMarket.NOTHING_SAID));
  }

  @Test
  void a_draft_that_was_withdrawn_is_over_and_known_to_its_creator_alone() {
    MarketId id = house.draft(creator, COMPLETE);
    house.refuses(MarketRefusal.MARKET_NOT_FOUND, desks -> desks.creation.withdraw(id, STRANGER));
    house.in(desks -> desks.creation.withdraw(id, creator));
    assertThat(house.view(id))
        .returns(MarketStatus.CANCELLED, MarketView::status)
        .returns(true, MarketView::isPrivate);
    assertThat(house.cash(creator)).isEqualTo(5_000);
    house.refuses(
        MarketRefusal.CANNOT_CHANGE_OUTCOME, desks -> desks.creation.withdraw(id, creator));
    house.refuses(
        MarketRefusal.CANNOT_CHANGE_OUTCOME, desks -> desks.creation.openByCreator(id, creator));
  }

  @Test
  void what_is_open_cannot_be_withdrawn() {
    MarketId id = house.open(creator, COMPLETE);
    house.refuses(MarketRefusal.ALREADY_OPEN, desks -> desks.creation.withdraw(id, creator));
    house.refuses(MarketRefusal.NOT_THE_CREATOR, desks -> desks.creation.withdraw(id, STRANGER));
  }

  @Test
  void a_revision_keeps_what_it_does_not_name() {
    MarketId id = house.draft(creator, GivenMarket.complete().tags("rain").draft());
    MarketDraft change = GivenMarket.said().title("Will it snow in Lisbon on Sunday?").draft();
    MarketDraft revised = house.in(desks -> desks.creation.revise(id, creator, change).asDraft());
    assertThat(revised.title()).contains("Will it snow in Lisbon on Sunday?");
    assertThat(revised.tags()).contains(List.of("rain"));
  }

  @Test
  void an_oracle_is_asked_with_the_draft_and_anew_with_each_revision() {
    MarketDraft draft =
        GivenMarket.complete()
            .add(GivenMarket.Terms.source("oracle", Optional.of("gold")))
            .add(GivenMarket.NOTHING_SAID.comparing("at-least", List.of("100")))
            .draft();
    MarketId id = house.draft(creator, draft);
    MarketDraft later = GivenMarket.said().description("Troy ounces.").draft();
    house.run(desks -> desks.creation.revise(id, creator, later));
    assertThat(house.around.asked)
        .containsExactly(
            new OracleQuestion(
                id, "gold", Optional.of("at-least"), Optional.of(List.of("100")), 2, CLOSE),
            new OracleQuestion(id, "gold", Optional.empty(), Optional.empty(), 2, CLOSE));
    house.draft(creator, COMPLETE);
    assertThat(house.around.asked).hasSize(2);
  }

  @Test
  void better_tiers_ask_for_a_reputation() {
    MarketDraft pro = GivenMarket.complete().add(GivenMarket.Terms.tier("pro")).draft();
    MarketDraft top = GivenMarket.complete().add(GivenMarket.Terms.tier("institutional")).draft();
    house.refuses(
        MarketRefusal.INSUFFICIENT_REPUTATION,
        desks -> desks.creation.draft(new DraftMarket(creator, pro)));
    house.around.reputations.put(creator, Reputation.PRO);
    house.draft(creator, pro);
    house.refuses(
        MarketRefusal.INSUFFICIENT_REPUTATION,
        desks -> desks.creation.draft(new DraftMarket(creator, top)));
  }

  @Test
  void a_child_needs_a_parent_that_can_still_end_as_it_must() {
    MarketId parent = house.draft(creator, COMPLETE);
    refusesChild(MarketRefusal.MARKET_NOT_FOUND, parent, 0);
    house.run(desks -> desks.creation.openByCreator(parent, creator));
    refusesChild(MarketRefusal.INVALID_OUTCOME, parent, 2);
    MarketId child = house.draft(creator, GivenLife.childOf(parent, 0));
    house.run(desks -> desks.rulings.cancel(parent, "no rain gauge"));
    house.refuses(
        MarketRefusal.PARENT_OUTCOME_MISSED, desks -> desks.creation.openByCreator(child, creator));
  }

  private void refusesChild(MarketRefusal refusal, MarketId parent, int outcome) {
    MarketDraft draft = GivenLife.childOf(parent, outcome);
    house.refuses(refusal, desks -> desks.creation.draft(new DraftMarket(creator, draft)));
  }
}
