package com.predictiq.ledger.rest;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.ledger.AuditReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    List<Invariant> invariants,
    Optional<Block> head) {

  /** One promise about the books, and how often it is broken. */
  public record Invariant(String name, String rule, long violations) {}

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
        invariants(report),
        report.head().map(head -> new Block(head.number(), head.hash(), head.sealedAt())));
  }

  private static List<Invariant> invariants(AuditReport report) {
    Stream<Invariant> own =
        Stream.of(
            new Invariant(
                "assets-sum-to-zero",
                "For each asset the balances of all accounts sum to zero.",
                report.assetsUnbalanced()),
            new Invariant(
                "no-account-below-zero",
                "No account is below zero; external is not above it.",
                report.accountsBelowZero()),
            new Invariant(
                "balances-are-their-postings",
                "The balance of an account is the sum of its postings.",
                report.accountsDiffering()),
            new Invariant(
                "blocks-are-chained",
                "Each block follows from the one before it and from its transfers as they are.",
                report.blocksBroken()),
            new Invariant(
                "no-transfer-is-lost",
                "Each transfer is in one block, or waits for one.",
                report.transfersLost()));
    Stream<Invariant> ofOthers =
        report.promises().stream()
            .map(promise -> new Invariant(promise.name(), promise.rule(), promise.violations()));
    return Stream.concat(own, ofOthers).toList();
  }
}
