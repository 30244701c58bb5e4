package com.predictiq.chain;

import java.time.Instant;
import java.util.Optional;

/** A transaction that somebody waits for, and until when. */
public record WatchedTransaction(
    String hash, TransactionState state, Optional<Long> ledger, Instant since, Instant expiresAt) {}
