package com.predictiq.wagers.settlement;

import static com.predictiq.wagers.settlement.GivenExchange.play;
import static com.predictiq.wagers.settlement.GivenWorld.PLAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.AccountRef;
import com.predictiq.markets.FeeModel;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.PayoutMode;
import com.predictiq.members.MemberId;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import com.predictiq.wagers.ClaimView;
import com.predictiq.wagers.ReferralView;
import com.predictiq.wagers.WagerRefusal;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What waits until its owner asks: winnings of pull markets, and rewards. */
@WithDatabase
class ClaimsIT {

  private final GivenExchange exchange;
  private final MarketId market;
  private final MemberId winner;
  private final MemberId loser;

  ClaimsIT(TestDatabase database) {
    this.exchange = new GivenExchange(database, 10);
    this.market = exchange.market(GivenWorld.terms(FeeModel.FLAT, 100, PayoutMode.PULL), 2);
    this.winner = exchange.staked(market, 0, 1_000);
    this.loser = exchange.staked(market, 1, 1_000);
  }

  @Test
  void winnings_wait_in_the_claimable_account_until_they_are_claimed() {
    exchange.end(market, 10_000, 0);
    assertThat(exchange.settle(market).claimed()).isTrue();
    assertThat(exchange.cash(winner)).isZero();
    assertThat(claimable(winner)).isEqualTo(1_980);
    assertThat(claim(winner).amount()).isEqualTo(play(1_980));
    assertThat(exchange.cash(winner)).isEqualTo(1_980);
    assertThat(claimable(winner)).isZero();
  }

  @Test
  void nobody_claims_twice_or_what_others_won() {
    exchange.end(market, 10_000, 0);
    exchange.settle(market);
    claim(winner);
    refuses(WagerRefusal.ALREADY_CLAIMED, () -> claim(winner));
    refuses(WagerRefusal.NO_WINNINGS, () -> claim(loser));
    refuses(WagerRefusal.NO_WINNINGS, () -> claim(exchange.member(1)));
  }

  @Test
  void refuses_before_the_end_and_before_the_member_is_settled() {
    refuses(WagerRefusal.MARKET_NOT_RESOLVED, () -> claim(winner));
    refuses(WagerRefusal.MARKET_NOT_RESOLVED, () -> exchange.view(market));
    exchange.end(market, 10_000, 0);
    refuses(WagerRefusal.MARKET_NOT_RESOLVED, () -> claim(winner));
    exchange.bites.take(market);
    refuses(WagerRefusal.MARKET_NOT_RESOLVED, () -> claim(winner));
    MarketId nowhere = new MarketId(UUID.randomUUID());
    refuses(WagerRefusal.MARKET_NOT_FOUND, () -> exchange.view(nowhere));
    refuses(
        WagerRefusal.MARKET_NOT_FOUND,
        () -> exchange.in(() -> exchange.settlements().claim(nowhere, winner)));
  }

  @Test
  void a_refund_is_claimed_in_full_also_while_the_house_is_paused() {
    exchange.end(market);
    exchange.settle(market);
    exchange.world.pauses.add("a drill");
    assertThat(claim(winner).amount()).isEqualTo(play(1_000));
    assertThat(claim(loser).amount()).isEqualTo(play(1_000));
  }

  @Test
  void a_market_that_pays_by_itself_has_nothing_to_claim() {
    MarketId push = exchange.market(100);
    MemberId paid = exchange.staked(push, 0, 1_000);
    exchange.staked(push, 1, 1_000);
    exchange.end(push, 10_000, 0);
    exchange.settle(push);
    refuses(
        WagerRefusal.NO_WINNINGS,
        () -> exchange.in(() -> exchange.settlements().claim(push, paid)));
  }

  @Test
  void rewards_wait_for_the_market_and_then_for_the_referrer() {
    MemberId friend = exchange.member(1);
    MemberId brought = exchange.member(5_000);
    exchange.stake(brought, market, 0, 5_000, friend);
    assertThat(exchange.referrals().of(friend)).containsExactly(new ReferralView(play(0), play(5)));
    refuses(WagerRefusal.NO_WINNINGS, () -> exchange.in(() -> exchange.referrals().claim(friend)));
    exchange.end(market, 10_000, 0);
    assertThat(exchange.settle(market).rewards()).isEqualTo(play(5));
    assertThat(exchange.referrals().of(friend)).containsExactly(new ReferralView(play(5), play(0)));
    assertThat(exchange.in(() -> exchange.referrals().claim(friend))).containsExactly(play(5));
    assertThat(exchange.cash(friend)).isEqualTo(6);
    refuses(WagerRefusal.NO_WINNINGS, () -> exchange.in(() -> exchange.referrals().claim(friend)));
  }

  private ClaimView claim(MemberId member) {
    return exchange.in(() -> exchange.settlements().claim(market, member));
  }

  private long claimable(MemberId member) {
    return exchange.balance(AccountRef.claimable(market.value(), member.value(), PLAY));
  }

  private static void refuses(WagerRefusal refusal, ThrowingCallable verb) {
    assertThatThrownBy(verb)
        .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.refusal()).isEqualTo(refusal));
  }
}
