package com.predictiq.chain;

import java.time.Instant;

/** How far a stream of the chain has been read: the last ledger taken in, and when that was. */
public record ReadPosition(String stream, long ledger, Instant movedAt) {}
