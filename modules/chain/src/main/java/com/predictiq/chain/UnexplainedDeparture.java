package com.predictiq.chain;

import java.time.Instant;

/** A payment out of custody that no withdrawal explains, with the transaction's hash. */
public record UnexplainedDeparture(
    long operation,
    String transaction,
    String destination,
    String asset,
    String amount,
    Instant happenedAt) {}
