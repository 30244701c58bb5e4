package com.predictiq.chain.standalone;

import java.time.Instant;
import java.util.List;
import org.stellar.sdk.Memo;

/**
 * A transaction that a ledger has; each has a ledger to itself.
 *
 * @param hash of what was submitted; that of what is inside a bump is the other, else the same
 */
record Included(
    String hash,
    String innerHash,
    String envelope,
    String source,
    long sequence,
    String feeSource,
    long feeCharged,
    long maxFee,
    Memo memo,
    long ledger,
    Instant closedAt,
    List<Done> operations) {

  private static final int LEDGER_BITS = 32;
  private static final int ORDER_BITS = 12;

  Included {
    operations = List.copyOf(operations);
  }

  boolean successful() {
    return operations.stream().allMatch(Done::isWell);
  }

  boolean bumped() {
    return !hash.equals(innerHash);
  }

  long id() {
    return ledger << LEDGER_BITS | 1L << ORDER_BITS;
  }

  long operationId(int index) {
    return id() + index + 1;
  }
}
