package com.predictiq.chain.rest;

import com.predictiq.chain.Sighted;
import com.predictiq.chain.TransactionView;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What became of a transaction: pending, success, failed or expired. */
public record TransactionResponse(
    String hash,
    String status,
    Optional<Long> ledger,
    Optional<Instant> closedAt,
    AsOfResponse asOf) {

  static TransactionResponse of(Sighted<TransactionView> seen) {
    TransactionView view = seen.value();
    return new TransactionResponse(
        view.hash(),
        view.state().name().toLowerCase(Locale.ROOT),
        view.ledger(),
        view.closedAt(),
        AsOfResponse.of(seen));
  }
}
