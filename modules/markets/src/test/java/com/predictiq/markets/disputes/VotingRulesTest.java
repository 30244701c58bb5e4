package com.predictiq.markets.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Bps;
import com.predictiq.markets.VoteChoice;
import com.predictiq.markets.disputes.VotingRules.Pile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VotingRulesTest {

  private static final VotingRules RULES =
      new VotingRules(new Bps(1_000), new Bps(6_000), new Bps(7_500));

  @Test
  void sixty_of_a_hundred_resolve_and_fifty_nine_do_not() {
    assertThat(winner(1_000, outcome(0, 60), outcome(1, 40))).contains(VoteChoice.of(0));
    assertThat(winner(1_000, outcome(0, 59), outcome(1, 41))).isEmpty();
  }

  @Test
  void seventy_five_of_a_hundred_cancel_and_seventy_four_do_not() {
    assertThat(winner(1_000, cancel(75), outcome(1, 25))).contains(VoteChoice.CANCEL);
    assertThat(winner(1_000, cancel(74), outcome(1, 26))).isEmpty();
  }

  @Test
  void who_wants_to_cancel_counts_against_every_outcome() {
    assertThat(winner(1_000, outcome(0, 60), outcome(1, 1), cancel(40))).isEmpty();
  }

  @Test
  void a_tenth_of_all_weight_has_to_be_cast() {
    assertThat(winner(1_000, outcome(0, 100))).contains(VoteChoice.of(0));
    assertThat(winner(1_001, outcome(0, 100))).isEmpty();
  }

  @Test
  void a_tie_decides_nothing_whatever_the_majority() {
    VotingRules half = new VotingRules(new Bps(0), new Bps(5_000), new Bps(5_000));
    assertThat(half.winner(List.of(outcome(0, 50), outcome(1, 50)), 100)).isEmpty();
  }

  @Test
  void nothing_is_decided_where_nobody_has_voted() {
    VotingRules all = new VotingRules(new Bps(0), new Bps(5_000), new Bps(5_000));
    assertThat(all.winner(List.of(), 0)).isEmpty();
  }

  private static Optional<VoteChoice> winner(long total, Pile... piles) {
    return RULES.winner(Arrays.asList(piles), total);
  }

  private static Pile outcome(int outcome, long weight) {
    return new Pile(VoteChoice.of(outcome), weight);
  }

  private static Pile cancel(long weight) {
    return new Pile(VoteChoice.CANCEL, weight);
  }
}
