package com.predictiq.ledger;

import java.time.Instant;

/** The auditor found the books wrong where they were right before. Told through the outbox. */
public record InvariantBroken(long violations, Instant foundAt) {}
