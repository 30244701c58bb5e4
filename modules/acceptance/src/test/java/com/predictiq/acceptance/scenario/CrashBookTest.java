package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.acceptance.scenario.CrashPicture.Wager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the crash test would find, had a house lost or doubled something. */
class CrashBookTest {

  private static final Wager FIRST = new Wager("w1", "m", 0, 1_000, 975);
  private static final Wager SECOND = new Wager("w2", "m", 1, 1_000, 975);

  private final CrashBook book = new CrashBook();

  CrashBookTest() {
    book.joined("ann", 10_000);
    book.joined("bob", 10_000);
    book.opened("m", "bob", 1_000, 100, false);
    book.staked(stake("ann", FIRST, Optional.of("bob")));
    book.staked(stake("ann", SECOND, Optional.empty()));
  }

  @Test
  void finds_nothing_where_everything_is_as_it_was_answered() {
    assertThat(book.faults(ann(List.of(SECOND, FIRST), 8_000))).isEmpty();
    assertThat(book.faults(bob(Map.of("cash", 8_900L, "pending-referral m", 2L)))).isEmpty();
    assertThat(book.faults("m", 2, 2_000, 1_950)).isEmpty();
  }

  @Test
  void finds_a_wager_that_was_lost() {
    assertThat(book.faults(ann(List.of(FIRST), 8_000))).singleElement().asString().contains("0 t");
  }

  @Test
  void finds_a_wager_that_was_lost_with_its_money() {
    assertThat(book.faults(ann(List.of(FIRST), 9_000))).hasSize(2);
  }

  @Test
  void finds_a_wager_that_is_there_twice() {
    assertThat(book.faults(ann(List.of(FIRST, SECOND, SECOND), 8_000))).hasSize(1);
  }

  @Test
  void finds_a_wager_that_a_retry_has_doubled() {
    Wager again = new Wager("w3", "m", 1, 1_000, 975);
    assertThat(book.faults(ann(List.of(FIRST, SECOND, again), 7_000))).hasSize(2);
    assertThat(book.faults("m", 3, 3_000, 2_925)).hasSize(1);
  }

  @Test
  void finds_money_that_moved_twice_for_one_wager() {
    assertThat(book.faults(ann(List.of(FIRST, SECOND), 7_000)))
        .containsExactly("ann should have {cash=8000} and has {cash=7000}");
  }

  @Test
  void finds_a_wager_that_has_become_another() {
    Wager other = new Wager("w2", "m", 0, 1_000, 975);
    assertThat(book.faults(ann(List.of(FIRST, other), 8_000))).hasSize(1);
  }

  @Test
  void does_not_believe_one_wager_for_two_keys() {
    assertThatThrownBy(() -> book.staked(stake("ann", SECOND, Optional.empty())))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void finds_a_payout_that_came_twice_and_a_deposit_that_did_not_come_back() {
    book.staked(stake("bob", new Wager("w3", "m", 1, 2_000, 1_950), Optional.empty()));
    book.ended("m", Optional.of(1));
    long third = 975 * 3_900 / 2_925;
    assertThat(book.faults(ann(List.of(FIRST, SECOND), 8_000 + third))).isEmpty();
    assertThat(book.faults(ann(List.of(FIRST, SECOND), 8_000 + 2 * third))).hasSize(1);
    assertThat(book.accounts("bob")).isEqualTo(Map.of("cash", 10_500L, "referral", 2L));
  }

  @Test
  void gives_everything_back_when_nobody_has_won() {
    book.ended("m", Optional.of(2));
    assertThat(book.accounts("ann")).isEqualTo(Map.of("cash", 10_000L));
    assertThat(book.accounts("bob")).isEqualTo(Map.of("cash", 9_900L));
  }

  @Test
  void keeps_winnings_apart_until_they_are_claimed() {
    book.opened("pull", "bob", 0, 0, true);
    book.staked(stake("ann", new Wager("w4", "pull", 0, 100, 98), Optional.empty()));
    book.ended("pull", Optional.empty());
    assertThat(book.claimable("ann")).containsExactly("pull");
    assertThat(book.accounts("ann")).isEqualTo(Map.of("cash", 7_900L, "claimable pull", 100L));
    book.claimed("pull", "ann", 100);
    assertThat(book.claimable("ann")).isEmpty();
    assertThat(book.accounts("ann")).isEqualTo(Map.of("cash", 8_000L));
  }

  private static CrashStake stake(String member, Wager wager, Optional<String> referrer) {
    return new CrashStake(
        wager.id(), member, wager.market(), wager.outcome(), wager.amount(), wager.net(), referrer);
  }

  private static CrashPicture ann(List<Wager> wagers, long cash) {
    return new CrashPicture("ann", new ArrayList<>(wagers), Map.of("cash", cash));
  }

  private static CrashPicture bob(Map<String, Long> accounts) {
    return new CrashPicture("bob", List.of(), new HashMap<>(accounts));
  }
}
