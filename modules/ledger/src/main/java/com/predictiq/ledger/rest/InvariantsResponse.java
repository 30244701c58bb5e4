package com.predictiq.ledger.rest;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.ledger.AuditReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The findings of the auditor on the wire. */
public record InvariantsResponse(
    boolean sound,
    long violations,
    Optional<Instant> auditedAt,
    Optional<Instant> auditedInFullAt,
    List<Total> totals,
    long accountsBelowZero,
    long accountsDiffering,
    long assetsUnbalanced,
    long blocksBroken,
    long transfersLost,
    Optional<Block> head) {

  /** One asset. */
  public record Total(Asset asset, Amount sum, Amount owed) {}

  /** A sealed block. */
  public record Block(long number, String hash, Instant sealedAt) {}

  static InvariantsResponse of(AuditReport report) {
    return new InvariantsResponse(
        report.sound(),
        report.violations(),
        report.auditedAt(),
        report.auditedInFullAt(),
        report.totals().stream()
            .map(total -> new Total(total.sum().asset(), total.sum(), total.owed()))
            .toList(),
        report.accountsBelowZero(),
        report.accountsDiffering(),
        report.assetsUnbalanced(),
        report.blocksBroken(),
        report.transfersLost(),
        report.head().map(head -> new Block(head.number(), head.hash(), head.sealedAt())));
  }
}
