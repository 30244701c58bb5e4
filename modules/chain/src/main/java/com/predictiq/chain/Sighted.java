package com.predictiq.chain;

import java.time.Instant;

/**
 * What was seen on the chain, and how.
 *
 * @param ledger the last one that the server which told it knew of
 * @param stale whether that is longer ago than it should be
 * @param kept whether it was there already, and nobody was asked for it
 */
public record Sighted<T>(T value, long ledger, Instant seenAt, boolean stale, boolean kept) {}
