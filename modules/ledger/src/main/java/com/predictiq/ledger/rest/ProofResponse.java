package com.predictiq.ledger.rest;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.ledger.ProofOfLiabilities;
import java.time.Instant;
import java.util.List;

/** What the house owed at one moment. */
public record ProofResponse(long number, Instant takenAt, String digest, List<Root> roots) {

  /** One asset. */
  public record Root(Asset asset, long members, Amount total, Amount reserves, String hash) {}

  static ProofResponse of(ProofOfLiabilities proof) {
    return new ProofResponse(
        proof.number(),
        proof.takenAt(),
        proof.digest(),
        proof.roots().stream()
            .map(
                root ->
                    new Root(
                        root.total().asset(),
                        root.members(),
                        root.total(),
                        root.reserves(),
                        root.hash()))
            .toList());
  }
}
