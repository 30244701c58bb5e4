package com.predictiq.chain;

import java.time.Instant;
import java.util.Optional;

/** What became of a transaction; a ledger and its time where one has it. */
public record TransactionView(
    String hash, TransactionState state, Optional<Long> ledger, Optional<Instant> closedAt) {}
