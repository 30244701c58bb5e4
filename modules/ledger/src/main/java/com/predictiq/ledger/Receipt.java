package com.predictiq.ledger;

import java.time.Instant;

/** A transfer is in the books. Replayed when it already was, and nothing moved this time. */
public record Receipt(TransferId transfer, Instant postedAt, boolean replayed) {}
