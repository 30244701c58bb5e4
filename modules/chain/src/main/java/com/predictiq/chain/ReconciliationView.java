package com.predictiq.chain;

import com.predictiq.kernel.Amount;
import java.time.Instant;

/**
 * Custody and books compared, for one asset.
 *
 * @param onChain what the custody account has
 * @param expected what came in less what went out, by all operations that were seen
 * @param owed what the books owe to those inside: the negative of {@code external}
 * @param booked what was credited less what was settled; the same, if the books are right
 * @param unexplained payments out of custody that no withdrawal explains
 */
public record ReconciliationView(
    Amount onChain,
    Amount expected,
    Amount owed,
    Amount booked,
    long unexplained,
    long asOfLedger,
    Instant checkedAt) {

  /** Less than there should be, more owed than is there, or money gone that nobody asked out. */
  public boolean alarming() {
    return onChain.compareTo(expected) < 0 || !owed.equals(booked) || unexplained > 0;
  }
}
