package com.predictiq.markets.disputes;

import com.predictiq.kernel.Bps;
import com.predictiq.markets.VoteChoice;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How votes are counted. Enough of all weight has to be cast, one choice has to lead alone, and it
 * has to have its part of all that was cast: cancelling counts among the choices and needs more.
 * Compared by products in 128 bits, so that nothing is rounded.
 */
public record VotingRules(Bps quorum, Bps majority, Bps cancel) {

  /** What was cast for one choice. */
  public record Pile(VoteChoice choice, long weight) {}

  /** The choice that won; empty when nothing is decided. */
  public Optional<VoteChoice> winner(List<Pile> piles, long total) {
    long cast = piles.stream().mapToLong(Pile::weight).reduce(0, Math::addExact);
    if (cast == 0 || !atLeast(cast, total, quorum)) {
      return Optional.empty();
    }
    List<Pile> order =
        piles.stream().sorted(Comparator.comparingLong(Pile::weight).reversed()).toList();
    Pile leader = order.get(0);
    boolean tied = order.size() > 1 && order.get(1).weight() == leader.weight();
    Bps needed = leader.choice().equals(VoteChoice.CANCEL) ? cancel : majority;
    return Stream.of(leader)
        .filter(pile -> !tied && atLeast(pile.weight(), cast, needed))
        .map(Pile::choice)
        .findFirst();
  }

  /** The least weight that makes the quorum. */
  long quorumOf(long total) {
    long below = total / Bps.WHOLE * quorum.value();
    long rest = total % Bps.WHOLE * quorum.value();
    return Math.addExact(below, (rest + Bps.WHOLE - 1) / Bps.WHOLE);
  }

  /** Whether part / whole is at least the share; none of them is below zero. */
  static boolean atLeast(long part, long whole, Bps share) {
    long high = Math.multiplyHigh(part, Bps.WHOLE);
    long otherHigh = Math.multiplyHigh(whole, share.value());
    return high == otherHigh
        ? Long.compareUnsigned(part * Bps.WHOLE, whole * share.value()) >= 0
        : high > otherHigh;
  }
}
