package com.predictiq.markets.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Bps;
import com.predictiq.markets.VoteChoice;
import com.predictiq.markets.disputes.VotingRules.Pile;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class VotingRulesPropertyTest {

  private static final VotingRules RULES =
      new VotingRules(new Bps(1_000), new Bps(6_000), new Bps(7_500));

  @Property
  void compares_like_numbers_without_an_end(
      @ForAll @LongRange(min = 0) long part,
      @ForAll @LongRange(min = 0) long whole,
      @ForAll @IntRange(max = 10_000) int share) {
    boolean slow = times(part, 10_000).compareTo(times(whole, share)) >= 0;
    assertThat(VotingRules.atLeast(part, whole, new Bps(share))).isEqualTo(slow);
  }

  @Property
  void the_quorum_is_the_least_weight_that_is_enough(@ForAll @LongRange(min = 0) long total) {
    long quorum = RULES.quorumOf(total);
    assertThat(VotingRules.atLeast(quorum, total, RULES.quorum())).isTrue();
    assertThat(quorum == 0 || !VotingRules.atLeast(quorum - 1, total, RULES.quorum())).isTrue();
  }

  @Property
  void counts_like_somebody_who_takes_their_time(
      @ForAll @Size(max = 5) List<@LongRange(min = 1, max = 1_000_000_000_000_000_000L) Long> votes,
      @ForAll @LongRange(min = 0) long more) {
    List<Pile> piles = piles(votes);
    long cast = votes.stream().mapToLong(Long::longValue).sum();
    long total = Math.max(cast, more);
    assertThat(RULES.winner(piles, total)).isEqualTo(slowly(piles, cast, total));
  }

  private static Optional<VoteChoice> slowly(List<Pile> piles, long cast, long total) {
    if (cast == 0 || times(cast, 10_000).compareTo(times(total, 1_000)) < 0) {
      return Optional.empty();
    }
    return piles.stream()
        .filter(
            pile -> piles.stream().filter(other -> other.weight() >= pile.weight()).count() == 1)
        .filter(
            pile ->
                times(pile.weight(), 10_000)
                        .compareTo(
                            times(cast, pile.choice().equals(VoteChoice.CANCEL) ? 7_500 : 6_000))
                    >= 0)
        .map(Pile::choice)
        .findFirst();
  }

  private static List<Pile> piles(List<Long> votes) {
    List<Pile> piles = new ArrayList<>();
    for (int i = 0; i < votes.size(); i++) {
      piles.add(new Pile(i == 0 ? VoteChoice.CANCEL : VoteChoice.of(i), votes.get(i)));
    }
    return piles;
  }

  private static BigInteger times(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }
}
