package com.predictiq.markets.internal;

import static com.predictiq.markets.internal.GivenMarket.CLOSE;
import static com.predictiq.markets.internal.GivenMarket.FREE;
import static com.predictiq.markets.internal.GivenMarket.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Refusal;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.MarketStatus;
import com.predictiq.markets.drafting.CheckedDraft;
import com.predictiq.markets.drafting.Weights;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MarketTest {

  private static final Duration MILLI = Duration.ofMillis(1);
  private static final List<Integer> FIRST = Weights.allTo(0, 2);
  private static final List<Integer> SECOND = Weights.allTo(1, 2);
  private static final Duration WINDOW = Duration.ofDays(3);

  @Test
  void opens_before_its_close_time_and_not_at_it() {
    Market market = GivenMarket.draft();
    refuses(MarketRefusal.INVALID_TIME_RANGE, () -> market.open(FREE, CLOSE));
    Market other = GivenMarket.draft();
    other.open(FREE, CLOSE.minus(MILLI));
    assertThat(other.statusAt(CLOSE.minus(MILLI))).isEqualTo(MarketStatus.ACTIVE);
  }

  @Test
  void is_closed_from_its_close_time_on_even_if_nobody_closed_it() {
    Market market = GivenMarket.open();
    assertThat(market.statusAt(CLOSE.minus(MILLI))).isEqualTo(MarketStatus.ACTIVE);
    assertThat(market.statusAt(CLOSE)).isEqualTo(MarketStatus.CLOSED);
  }

  @Test
  void takes_a_proposal_once_it_is_closed_and_ready() {
    Market market = GivenMarket.open();
    refuses(MarketRefusal.RESOLUTION_NOT_READY, () -> market.propose(FIRST, NOW, NOW));
    Market ready = GivenMarket.open();
    ready.propose(SECOND, CLOSE, CLOSE);
    assertThat(ready.statusAt(CLOSE)).isEqualTo(MarketStatus.PROPOSED);
  }

  @Test
  void refuses_a_proposal_before_the_time_its_source_has_to_keep() {
    Market market = GivenMarket.open();
    refuses(
        MarketRefusal.RESOLUTION_NOT_READY, () -> market.propose(FIRST, CLOSE.plus(MILLI), CLOSE));
  }

  @Test
  void becomes_final_when_the_window_has_passed_and_not_a_millisecond_before() {
    Market market = proposed();
    Instant end = CLOSE.plus(WINDOW);
    refuses(
        MarketRefusal.DISPUTE_WINDOW_STILL_OPEN,
        () -> proposed().resolveUndisputed(end.minus(MILLI)));
    market.resolveUndisputed(end);
    assertThat(market.statusAt(end)).isEqualTo(MarketStatus.RESOLVED);
    assertThat(market.view(Traded.NOTHING, end).winningOutcome()).contains(1);
  }

  @Test
  void nothing_changes_it_once_it_has_ended() {
    Market market = GivenMarket.open();
    market.cancel("asked twice", NOW);
    refuses(MarketRefusal.CANNOT_CHANGE_OUTCOME, () -> market.cancel("again", NOW));
    refuses(MarketRefusal.CANNOT_CHANGE_OUTCOME, () -> market.open(FREE, NOW));
    refuses(MarketRefusal.CANNOT_CHANGE_OUTCOME, () -> market.propose(FIRST, CLOSE, CLOSE));
    assertThat(market.view(Traded.NOTHING, NOW).endReason()).contains("asked twice");
  }

  @Test
  void what_was_agreed_stands_once_it_is_open() {
    Market market = GivenMarket.open();
    CheckedDraft other =
        GivenMarket.RULES.check(GivenMarket.complete().title("Something else?").draft(), NOW);
    refuses(MarketRefusal.ALREADY_OPEN, () -> market.revise(other, NOW));
    assertThat(market.view(Traded.NOTHING, NOW).title()).startsWith("Will it rain");
  }

  @Test
  void a_draft_can_be_written_down_again_from_itself() {
    Market market = GivenMarket.draft();
    CheckedDraft again = GivenMarket.RULES.check(market.asDraft(), NOW);
    Market same = Market.draft(market.id(), market.creator(), again, NOW);
    assertThat(same.view(Traded.NOTHING, NOW)).isEqualTo(market.view(Traded.NOTHING, NOW));
  }

  @Test
  void is_sure_to_miss_an_outcome_when_it_ended_another_way() {
    Market market = proposed();
    assertThat(market.endedWithout(0)).isFalse();
    market.resolveUndisputed(CLOSE.plus(WINDOW));
    assertThat(market.endedWithout(0)).isTrue();
    assertThat(market.endedWithout(1)).isFalse();
  }

  @Test
  void a_shared_result_is_no_outcome_that_something_else_can_depend_on() {
    Market market = GivenMarket.open();
    market.propose(List.of(5_000, 5_000), CLOSE, CLOSE);
    market.resolveUndisputed(CLOSE.plus(WINDOW));
    assertThat(market.endedWithout(0)).isTrue();
    assertThat(market.view(Traded.NOTHING, CLOSE).winningOutcome()).isEmpty();
    assertThat(market.weights()).containsExactly(5_000, 5_000);
  }

  @Test
  void can_be_disputed_until_the_window_ends_and_not_at_its_end() {
    Instant end = CLOSE.plus(WINDOW);
    Instant voted = end.plus(WINDOW);
    refuses(MarketRefusal.DISPUTE_WINDOW_CLOSED, () -> proposed().dispute(voted, end));
    Market market = proposed();
    market.dispute(voted, end.minus(MILLI));
    assertThat(market.statusAt(end)).isEqualTo(MarketStatus.DISPUTED);
    assertThat(market.times().voidAt()).isEqualTo(voted.plus(Duration.ofDays(30)));
  }

  @Test
  void a_dispute_ends_when_the_vote_is_over_and_not_a_millisecond_before() {
    Instant voted = CLOSE.plus(WINDOW);
    Market market = proposed();
    market.dispute(voted, CLOSE);
    Market early = proposed();
    early.dispute(voted, CLOSE);
    refuses(
        MarketRefusal.VOTING_PERIOD_NOT_ELAPSED,
        () -> early.resolveDispute(Optional.of(FIRST), voted.minus(MILLI)));
    market.resolveDispute(Optional.of(FIRST), voted);
    assertThat(market.weights()).isEqualTo(FIRST);
  }

  private static Market proposed() {
    Market market = GivenMarket.open();
    market.propose(SECOND, CLOSE, CLOSE);
    return market;
  }

  private static void refuses(Refusal refusal, ThrowingCallable verb) {
    assertThatThrownBy(verb)
        .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.refusal()).isEqualTo(refusal));
  }
}
