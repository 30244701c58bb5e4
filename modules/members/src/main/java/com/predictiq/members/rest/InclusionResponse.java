package com.predictiq.members.rest;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.ledger.InclusionProof;
import com.predictiq.ledger.ProofOfLiabilities;
import java.time.Instant;
import java.util.List;

/** All that somebody needs to check their part of a proof with no help of ours. */
public record InclusionResponse(
    long number,
    Instant takenAt,
    String digest,
    String member,
    List<Root> roots,
    List<Leaf> leaves) {

  /** One asset. */
  public record Root(Asset asset, long members, Amount total, Amount reserves, String hash) {}

  /** What they were owed in one asset, and the way up. */
  public record Leaf(Asset asset, Amount amount, String salt, List<Step> path) {}

  /** The neighbour on its side, left or right. */
  public record Step(String side, Amount total, String hash) {}

  static InclusionResponse of(InclusionProof inclusion) {
    ProofOfLiabilities proof = inclusion.proof();
    return new InclusionResponse(
        proof.number(),
        proof.takenAt(),
        proof.digest(),
        inclusion.member().toString(),
        proof.roots().stream().map(InclusionResponse::root).toList(),
        inclusion.leaves().stream().map(InclusionResponse::leaf).toList());
  }

  private static Root root(ProofOfLiabilities.Root root) {
    return new Root(
        root.total().asset(), root.members(), root.total(), root.reserves(), root.hash());
  }

  private static Leaf leaf(InclusionProof.Leaf leaf) {
    return new Leaf(
        leaf.amount().asset(),
        leaf.amount(),
        leaf.salt(),
        leaf.path().stream()
            .map(step -> new Step(step.left() ? "left" : "right", step.total(), step.hash()))
            .toList());
  }
}
