package com.predictiq.chain.network;

import java.time.Instant;

/** A ledger has the transaction; successful or not, its sequence number is used up. */
public record Inclusion(String hash, boolean successful, long ledger, Instant closedAt) {}
