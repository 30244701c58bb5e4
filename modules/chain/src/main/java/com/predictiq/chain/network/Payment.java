package com.predictiq.chain.network;

import java.time.Instant;
import java.util.Optional;

/**
 * What one operation of a successful transaction brought to an account, or took from it. The asset
 * is {@code native} or {@code CODE:ISSUER}; the number of the operation begins with its ledger.
 *
 * @param balance that was fetched by it, if it was no payment; who set it aside stands elsewhere
 */
public record Payment(
    long operation,
    String transaction,
    String from,
    String to,
    String asset,
    long units,
    Optional<String> memo,
    Optional<String> muxedId,
    Optional<String> balance,
    Instant at) {

  private static final int LEDGER_BITS = 32;

  /** As who set it aside would have it. */
  public Payment meant(String by, Optional<String> withMemo) {
    return new Payment(
        operation, transaction, by, to, asset, units, withMemo, muxedId, balance, at);
  }

  public long ledger() {
    return ledgerOf(operation);
  }

  public static long ledgerOf(long operation) {
    return operation >>> LEDGER_BITS;
  }

  /** The greatest number an operation of this ledger can have. */
  public static long lastOf(long ledger) {
    return ((ledger + 1) << LEDGER_BITS) - 1;
  }
}
