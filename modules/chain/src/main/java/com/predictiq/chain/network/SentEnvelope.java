package com.predictiq.chain.network;

import java.time.Instant;

/**
 * Something signed that may be in a ledger one day, until its time is over.
 *
 * @param source the account whose number it uses, which nothing else does until then
 */
public record SentEnvelope(
    String hash, String xdr, String source, long sequence, Instant endsAt, int sentTimes) {

  private static final long LEAST_FEE = 200;
  private static final int MOST_DOUBLINGS = 16;

  /**
   * One answer about one moment: a ledger that closed after the envelope's end, in which its number
   * is not used. No ledger after it can have the envelope, and none before it has.
   */
  public boolean neverToBe(ChainWatch watch) {
    return watch
        .account(source)
        .filter(lender -> lender.asOfLedger() > 0 && lender.sequence() < sequence)
        .filter(lender -> isAfterEnd(watch.closedAt(lender.asOfLedger())))
        .isPresent();
  }

  private boolean isAfterEnd(Instant closed) {
    return closed.getEpochSecond() > endsAt.getEpochSecond();
  }

  /** Twice as much each time it did not help, up to what the house would give. */
  public long fee(long most) {
    return Math.min(most, LEAST_FEE << Math.min(MOST_DOUBLINGS, sentTimes / 2));
  }
}
