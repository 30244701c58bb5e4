package com.predictiq.chain;

import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * A hash of the house, written into a ledger for everybody to see: whoever has it can tell later
 * whether what it stands for was changed. Without a ledger it was not included.
 */
public record Anchor(
    Subject subject,
    long number,
    String hash,
    String transaction,
    OptionalLong ledger,
    Instant signedAt) {

  /** What the hash is of. */
  public enum Subject {
    /** A block of the books, and so all before it. */
    BOOKS,
    /** A proof of liabilities. */
    LIABILITIES;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
