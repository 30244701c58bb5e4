package com.predictiq.chain.rest;

import com.predictiq.chain.ReadPosition;
import java.time.Instant;

/** How far a stream has been read. Ledgers count from one in 32 bits. */
public record ReadPositionResponse(String stream, long ledger, Instant movedAt) {

  static ReadPositionResponse of(ReadPosition position) {
    return new ReadPositionResponse(position.stream(), position.ledger(), position.movedAt());
  }
}
