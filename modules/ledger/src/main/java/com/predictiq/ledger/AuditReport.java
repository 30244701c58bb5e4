package com.predictiq.ledger;

import com.predictiq.kernel.Amount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The latest findings, of the audit of what is new and of the audit of everything together. The
 * books are sound when there are no violations and both have looked.
 */
public record AuditReport(
    Optional<Instant> auditedAt,
    Optional<Instant> auditedInFullAt,
    List<AssetTotal> totals,
    long accountsBelowZero,
    long accountsDiffering,
    long assetsUnbalanced,
    long blocksBroken,
    long transfersLost,
    List<Promise> promises,
    Optional<SealedBlock> head) {

  /** The sum over all accounts of an asset, which must be zero, and what of it is owed inside. */
  public record AssetTotal(Amount sum, Amount owed) {}

  /** The last link of the chain; whoever notes its hash can later tell whether history changed. */
  public record SealedBlock(long number, String hash, Instant sealedAt) {}

  /** What another module promises about the books, and how often that is broken. */
  public record Promise(String name, String rule, long violations) {}

  public AuditReport {
    totals = List.copyOf(totals);
    promises = List.copyOf(promises);
  }

  public long violations() {
    long ofOthers = promises.stream().mapToLong(Promise::violations).sum();
    return accountsBelowZero
        + accountsDiffering
        + assetsUnbalanced
        + blocksBroken
        + transfersLost
        + ofOthers;
  }

  public boolean sound() {
    return violations() == 0 && auditedAt.isPresent() && auditedInFullAt.isPresent();
  }
}
