package com.predictiq.chain.rest;

import com.predictiq.chain.Sighted;
import java.time.Instant;

/**
 * How an answer about the chain came by: the last ledger its server knew of, when it was asked, and
 * whether that is longer ago than it should be.
 */
public record AsOfResponse(long ledger, Instant seenAt, boolean stale) {

  static AsOfResponse of(Sighted<?> seen) {
    return new AsOfResponse(seen.ledger(), seen.seenAt(), seen.stale());
  }
}
