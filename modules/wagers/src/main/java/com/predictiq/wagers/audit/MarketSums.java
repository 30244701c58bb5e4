package com.predictiq.wagers.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * What a market's own tables say of its money, all added up: what was staked, as pools, positions
 * and wagers have it, and what became of it.
 */
record MarketSums(
    UUID market,
    long gross,
    long staked,
    long positions,
    long paid,
    long claims,
    Optional<Ended> ended) {

  /** What the settlement says it has moved. */
  record Ended(
      String state,
      boolean claimed,
      long paid,
      long winningsFees,
      long stakeFees,
      long rewards,
      long rounding) {

    boolean settled() {
      return state.equals("SETTLED");
    }

    boolean halted() {
      return state.equals("HALTED");
    }
  }

  /** What has left escrow and the pending accounts for good. */
  long gone() {
    return ended
        .map(
            end ->
                end.paid()
                    + end.rewards()
                    + end.rounding()
                    + (end.settled() ? end.winningsFees() + end.stakeFees() : 0))
        .orElse(0L);
  }

  /** What winners may still collect. */
  long toClaim() {
    return (ended.filter(Ended::claimed).isPresent() ? paid : 0) - claims;
  }
}
