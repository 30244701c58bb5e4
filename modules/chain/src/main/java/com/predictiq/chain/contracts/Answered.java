package com.predictiq.chain.contracts;

import java.time.Instant;
import java.util.Optional;

/**
 * An answer, and the last ledger its server knew of; when that closed, if the server says so.
 *
 * @param <T> what was asked for
 */
record Answered<T>(T value, long ledger, Optional<Instant> closedAt) {

  <R> Answered<R> with(R other) {
    return new Answered<>(other, ledger, closedAt);
  }
}
