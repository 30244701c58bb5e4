package com.predictiq.chain.rest;

import com.predictiq.chain.WatchedTransaction;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A transaction that is waited for: pending, success, failed or expired. */
public record WatchedTransactionResponse(
    String hash, String status, Optional<Long> ledger, Instant since, Instant expiresAt) {

  static WatchedTransactionResponse of(WatchedTransaction one) {
    return new WatchedTransactionResponse(
        one.hash(),
        one.state().name().toLowerCase(Locale.ROOT),
        one.ledger(),
        one.since(),
        one.expiresAt());
  }
}
