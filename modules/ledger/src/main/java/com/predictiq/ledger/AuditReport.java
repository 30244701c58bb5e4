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
    Optional<SealedBlock> head) {

  /** The sum over all accounts of an asset, which must be zero, and what of it is owed inside. */
  public record AssetTotal(Amount sum, Amount owed) {}

  /** The last link of the chain; whoever notes its hash can later tell whether history changed. */
  public record SealedBlock(long number, String hash, Instant sealedAt) {}

  public AuditReport {
    totals = List.copyOf(totals);
  }

  public long violations() {
    return accountsBelowZero + accountsDiffering + assetsUnbalanced + blocksBroken + transfersLost;
  }

  public boolean sound() {
    return violations() == 0 && auditedAt.isPresent() && auditedInFullAt.isPresent();
  }
}
