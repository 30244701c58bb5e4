package com.predictiq.wagers.internal;

import static com.predictiq.wagers.internal.GivenTerms.PLAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Refusal;
import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.AccountRef;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketPool;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import com.predictiq.wagers.Guard;
import com.predictiq.wagers.PlaceWager;
import com.predictiq.wagers.PositionView;
import com.predictiq.wagers.Stake;
import com.predictiq.wagers.TapeLine;
import com.predictiq.wagers.WagerPlaced;
import com.predictiq.wagers.WagerRefusal;
import com.predictiq.wagers.WagerView;
import com.predictiq.wagers.Wagers.Placed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@WithDatabase
class PlacesStakesIT {

  private static final PageRequest ALL = new PageRequest(100, Optional.empty());

  private final GivenHouse house = new GivenHouse();
  private final Transactions transactions;
  private final PoolStore pools;
  private final WagerStore wagers;
  private final PlacesStakes desk;
  private final MarketId market = house.market(GivenTerms.flat(100));

  PlacesStakesIT(TestDatabase database) {
    this.transactions = new Transactions(database);
    Sql sql = new Sql(transactions.source());
    this.pools = new PoolStore(sql, GivenHouse.assets());
    this.wagers = new WagerStore(sql, GivenHouse.assets());
    this.desk = house.desk(sql);
  }

  @Test
  void moves_the_stake_to_the_escrow_and_the_fee_to_where_it_waits() {
    MemberId member = house.member(100_000);
    WagerView wager = place(wants(member, 0, "100.00")).wager();
    assertThat(cash(member)).isEqualTo(90_000);
    assertThat(balance(AccountRef.escrow(market.value(), 0, PLAY))).isEqualTo(9_900);
    assertThat(balance(AccountRef.pendingFee(market.value(), PLAY))).isEqualTo(100);
    assertThat(wager.fee().units()).isEqualTo(100);
    assertThat(house.letters)
        .hasSize(1)
        .first()
        .isInstanceOfSatisfying(
            WagerPlaced.class, letter -> assertThat(letter.stakeUnits()).isEqualTo(10_000));
  }

  @Test
  void pays_a_referrer_out_of_the_fee() {
    MemberId member = house.member(100_000);
    MemberId friend = house.member(0);
    PlaceWager wants = wants(member, 0, "100.00");
    place(
        new PlaceWager(
            member,
            wants.key(),
            wants.stake(),
            Guard.NONE,
            Optional.empty(),
            Optional.of(friend.toString())));
    assertThat(balance(AccountRef.pendingFee(market.value(), PLAY))).isEqualTo(90);
    assertThat(balance(AccountRef.pendingReferral(market.value(), friend.value(), PLAY)))
        .isEqualTo(10);
    assertThat(cash(member)).isEqualTo(90_000);
  }

  @Test
  void gives_back_what_was_written() {
    MemberId member = house.member(100_000);
    WagerView wager = place(wants(member, 1, "10.00")).wager();
    assertThat(wagers.find(wager.id())).contains(wager);
    assertThat(wagers.of(member, Optional.of(market), ALL).items()).containsExactly(wager);
    assertThat(wagers.of(member, Optional.empty(), ALL).items()).containsExactly(wager);
  }

  @Test
  void adds_up_pools_positions_and_heads() {
    MemberId one = house.member(100_000);
    MemberId two = house.member(100_000);
    place(wants(one, 0, "10.00"));
    place(wants(one, 0, "5.00"));
    place(wants(two, 0, "10.00"));
    place(wants(two, 1, "20.00"));
    Map<MarketId, List<MarketPool>> shown = pools.of(List.of(market));
    assertThat(shown.get(market))
        .containsExactly(
            new MarketPool(0, play(2_475), play(2_500), 2),
            new MarketPool(1, play(1_980), play(2_000), 1));
    assertThat(pools.positions(one, ALL).items())
        .singleElement()
        .satisfies(
            position -> {
              assertThat(position.net()).isEqualTo(play(1_485));
              assertThat(position.wagers()).isEqualTo(2);
              assertThat(position.valueIfWon()).contains(play(2_673));
              assertThat(position.value()).isEqualTo(play(1_485));
              assertThat(position.profit()).isEqualTo(play(-15));
              assertThat(position.paid()).isEmpty();
            });
  }

  @Test
  void pages_through_positions_and_the_tape() {
    MemberId member = house.member(100_000);
    place(wants(member, 0, "10.00"));
    place(wants(member, 1, "20.00"));
    PageRequest one = new PageRequest(1, Optional.empty());
    Page<PositionView> first = pools.positions(member, one);
    Page<PositionView> second = pools.positions(member, new PageRequest(1, first.next()));
    assertThat(List.of(first.items().get(0).outcome(), second.items().get(0).outcome()))
        .containsExactly(0, 1);
    assertThat(second.next()).isEmpty();
    Page<TapeLine> last = wagers.tape(market, one);
    Page<TapeLine> before = wagers.tape(market, new PageRequest(1, last.next()));
    assertThat(last.items().get(0).stake()).isEqualTo(play(2_000));
    assertThat(before.items().get(0).stake()).isEqualTo(play(1_000));
  }

  @Test
  void the_same_key_and_body_answer_the_same_and_move_nothing() {
    MemberId member = house.member(100_000);
    PlaceWager wants = wants(member, 0, "10.00");
    Placed first = place(wants);
    Placed again = place(wants);
    assertThat(again.replayed()).isTrue();
    assertThat(again.wager()).isEqualTo(first.wager());
    assertThat(cash(member)).isEqualTo(99_000);
  }

  @Test
  void the_same_key_and_another_body_are_refused() {
    MemberId member = house.member(100_000);
    PlaceWager wants = wants(member, 0, "10.00");
    place(wants);
    PlaceWager other =
        new PlaceWager(
            member,
            wants.key(),
            new Stake(market, 0, "10.01", Optional.empty()),
            Guard.NONE,
            Optional.empty(),
            Optional.empty());
    refuses(RequestRefusal.IDEMPOTENCY_KEY_REUSED, () -> place(other));
  }

  @Test
  void a_refused_key_may_be_tried_again() {
    MemberId member = house.member(500);
    PlaceWager wants = wants(member, 0, "10.00");
    refuses(WagerRefusal.INSUFFICIENT_BALANCE, () -> place(wants));
    house.books.give(AccountRef.cash(member.value(), PLAY), 1_000);
    assertThat(place(wants).replayed()).isFalse();
  }

  @Test
  void one_order_id_names_one_wager() {
    MemberId member = house.member(100_000);
    WagerView wager = place(ordered(member, "10.00", "mine-1")).wager();
    refuses(WagerRefusal.CLIENT_ORDER_ID_TAKEN, () -> place(ordered(member, "11.00", "mine-1")));
    place(ordered(house.member(100_000), "10.00", "mine-1"));
    assertThat(wagers.findByOrder("mine-1", member)).contains(wager);
    assertThat(cash(member)).isEqualTo(99_000);
  }

  @Test
  void asks_for_the_money_before_the_price() {
    Guard guard = new Guard(Optional.empty(), Optional.of(new BigDecimal("0.1")));
    refuses(
        WagerRefusal.INSUFFICIENT_BALANCE, () -> place(guarded(house.member(0), "10.00", guard)));
    refuses(WagerRefusal.PRICE_MOVED, () -> place(guarded(house.member(100_000), "10.00", guard)));
  }

  @Test
  void takes_nothing_new_while_paused_but_tells_what_was_placed() {
    MemberId member = house.member(100_000);
    PlaceWager wants = wants(member, 0, "10.00");
    WagerView wager = place(wants).wager();
    house.paused = true;
    refuses(RequestRefusal.PLATFORM_PAUSED, () -> place(wants(member, 9, "nothing")));
    assertThat(place(wants).wager()).isEqualTo(wager);
  }

  @Test
  void asks_about_the_member_after_the_asset_and_before_the_money() {
    MemberId member = house.member(0);
    house.frozen.add(member);
    refuses(MembersRefusal.MEMBER_FROZEN, () -> place(wants(member, 0, "10.00")));
    refuses(WagerRefusal.INVALID_OUTCOME, () -> place(wants(member, 2, "10.00")));
  }

  @Test
  void refuses_when_the_payout_is_less_than_asked_for() {
    place(wants(house.member(100_000), 1, "10.00"));
    Guard enough = new Guard(Optional.of("19.80"), Optional.of(new BigDecimal("0.5")));
    Guard more = new Guard(Optional.of("19.81"), Optional.empty());
    refuses(WagerRefusal.PRICE_MOVED, () -> place(guarded(house.member(1_000), "10.00", more)));
    WagerView wager = place(guarded(house.member(1_000), "10.00", enough)).wager();
    assertThat(wager.payout()).isEqualTo(play(1_980));
    assertThat(wager.after().text()).isEqualTo("0.500000");
  }

  private Placed place(PlaceWager command) {
    return transactions.in(() -> desk.place(command));
  }

  private PlaceWager wants(MemberId member, int outcome, String amount) {
    return new PlaceWager(
        member,
        UUID.randomUUID().toString(),
        new Stake(market, outcome, amount, Optional.empty()),
        Guard.NONE,
        Optional.empty(),
        Optional.empty());
  }

  private PlaceWager ordered(MemberId member, String amount, String order) {
    PlaceWager wants = wants(member, 0, amount);
    return new PlaceWager(
        member, wants.key(), wants.stake(), Guard.NONE, Optional.of(order), Optional.empty());
  }

  private PlaceWager guarded(MemberId member, String amount, Guard guard) {
    PlaceWager wants = wants(member, 0, amount);
    return new PlaceWager(
        member, wants.key(), wants.stake(), guard, Optional.empty(), Optional.empty());
  }

  private long cash(MemberId member) {
    return balance(AccountRef.cash(member.value(), PLAY));
  }

  private long balance(AccountRef account) {
    return house.books.balance(account).units();
  }

  private static Amount play(long units) {
    return new Amount(PLAY, units);
  }

  private static void refuses(Refusal refusal, ThrowingCallable verb) {
    assertThatThrownBy(verb)
        .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.refusal()).isEqualTo(refusal));
  }
}
