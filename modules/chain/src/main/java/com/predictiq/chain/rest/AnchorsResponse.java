package com.predictiq.chain.rest;

import com.predictiq.chain.Anchor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Hashes of the house that were written into the chain, latest first. */
public record AnchorsResponse(List<AnchoredHash> anchors) {

  /** One hash; without a ledger it was signed and not included so far. */
  public record AnchoredHash(
      String subject,
      long number,
      String hash,
      String transaction,
      Optional<Long> ledger,
      Instant signedAt) {}

  static AnchorsResponse of(List<Anchor> anchors) {
    return new AnchorsResponse(
        anchors.stream()
            .map(
                one ->
                    new AnchoredHash(
                        one.subject().code(),
                        one.number(),
                        one.hash(),
                        one.transaction(),
                        one.ledger().stream().boxed().findFirst(),
                        one.signedAt()))
            .toList());
  }
}
