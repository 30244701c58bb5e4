package com.predictiq.chain;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * The hash of a block of the books, written into a ledger for everybody to see: whoever has it can
 * tell later whether history was changed. Without a ledger it was not included.
 */
public record Anchor(
    long block, String blockHash, String transaction, OptionalLong ledger, Instant signedAt) {}
