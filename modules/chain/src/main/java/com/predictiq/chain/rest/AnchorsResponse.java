package com.predictiq.chain.rest;

import com.predictiq.chain.Anchor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Hashes of the books that were written into the chain, latest first. */
public record AnchorsResponse(List<Line> anchors) {

  /** One hash; without a ledger it was signed and not included so far. */
  public record Line(
      long block, String blockHash, String transaction, Optional<Long> ledger, Instant signedAt) {}

  static AnchorsResponse of(List<Anchor> anchors) {
    return new AnchorsResponse(
        anchors.stream()
            .map(
                one ->
                    new Line(
                        one.block(),
                        one.blockHash(),
                        one.transaction(),
                        one.ledger().stream().boxed().findFirst(),
                        one.signedAt()))
            .toList());
  }
}
