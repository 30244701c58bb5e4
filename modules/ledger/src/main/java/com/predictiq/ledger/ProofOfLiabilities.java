package com.predictiq.ledger;

import com.predictiq.kernel.Amount;
import java.time.Instant;
import java.util.List;

/**
 * What the house owed its members at one moment, for each asset as the root of a tree of sums. The
 * digest stands for all of it; who has noted it can tell later whether it was changed.
 */
public record ProofOfLiabilities(long number, Instant takenAt, String digest, List<Root> roots) {

  /**
   * One asset.
   *
   * @param members how many leaves the tree has
   * @param total what it adds up to: cash, claimable winnings and referral rewards
   * @param reserves what came in from outside and must be there; more than the total by what lies
   *     in markets, is on its way out, or is the house's own
   */
  public record Root(Amount total, long members, Amount reserves, String hash) {}

  public ProofOfLiabilities {
    roots = List.copyOf(roots);
  }
}
