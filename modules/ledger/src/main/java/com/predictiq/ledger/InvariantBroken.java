package com.predictiq.ledger;

import java.time.Instant;

/** The auditor found more wrong with the books than the time before. Told through the outbox. */
public record InvariantBroken(long violations, Instant foundAt) {}
