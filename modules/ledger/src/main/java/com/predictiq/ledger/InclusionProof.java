package com.predictiq.ledger;

import com.predictiq.kernel.Amount;
import java.util.List;
import java.util.UUID;

/** That what a member is owed was counted: their leaves, and the way from each to its root. */
public record InclusionProof(ProofOfLiabilities proof, UUID member, List<Leaf> leaves) {

  /** What they were owed in one asset. The salt is theirs alone. */
  public record Leaf(Amount amount, String salt, List<Step> path) {

    public Leaf {
      path = List.copyOf(path);
    }
  }

  /** The neighbour on the way up, at its side: what lies below it, and its hash. */
  public record Step(boolean left, Amount total, String hash) {}

  public InclusionProof {
    leaves = List.copyOf(leaves);
  }
}
