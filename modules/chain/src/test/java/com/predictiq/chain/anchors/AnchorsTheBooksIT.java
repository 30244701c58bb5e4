package com.predictiq.chain.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.chain.Anchor;
import com.predictiq.chain.GivenBooks;
import com.predictiq.chain.withdrawals.GivenCashier;
import com.predictiq.ledger.AuditReport;
import com.predictiq.ledger.AuditReport.SealedBlock;
import com.predictiq.ledger.ProofOfLiabilities;
import com.predictiq.ledger.Proofs;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stellar.sdk.Memo;

class AnchorsTheBooksIT {

  private static final String HASH = "ab".repeat(32);

  private final GivenCashier given = new GivenCashier();
  private Optional<SealedBlock> head = Optional.empty();
  private Optional<ProofOfLiabilities> proof = Optional.empty();
  private final AnchorsTheBooks job =
      new AnchorsTheBooks(
          given.stellar,
          this::report,
          proofs(),
          new AnchorStore(given.books.sql),
          given.commits,
          given.stellar.clock);

  @AfterEach
  void close() {
    given.close();
  }

  @Test
  void the_hash_of_the_books_stands_in_a_ledger_once() throws IOException {
    assertThat(job.run()).isZero();
    head = Optional.of(new SealedBlock(7, HASH, given.stellar.clock.instant()));
    assertThat(job.run()).isEqualTo(1);
    assertThat(job.run()).isZero();
    var anchor = job.latest().get(0);
    assertThat(anchor.number()).isEqualTo(7);
    assertThat(anchor.ledger()).isPresent();
    assertThat(given.stellar.server.transactions().transaction(anchor.transaction()).getMemo())
        .isEqualTo(Memo.hash(HASH));
    assertThat(given.inCustody()).isZero();
  }

  @Test
  void so_does_the_digest_of_what_is_owed() throws IOException {
    head = Optional.of(new SealedBlock(7, HASH, given.stellar.clock.instant()));
    proof =
        Optional.of(
            new ProofOfLiabilities(3, given.stellar.clock.instant(), "cd".repeat(32), List.of()));
    assertThat(job.run()).isEqualTo(2);
    assertThat(job.run()).isZero();
    Anchor anchor =
        job.latest().stream()
            .filter(one -> one.subject() == Anchor.Subject.LIABILITIES)
            .findFirst()
            .orElseThrow();
    assertThat(anchor.number()).isEqualTo(3);
    assertThat(given.stellar.server.transactions().transaction(anchor.transaction()).getMemo())
        .isEqualTo(Memo.hash("cd".repeat(32)));
  }

  @Test
  void what_was_not_included_is_tried_again() {
    head = Optional.of(new SealedBlock(7, HASH, given.stellar.clock.instant()));
    given.stellar.network.demandFee(5_000);
    assertThat(job.run()).isZero();
    assertThat(job.latest().get(0).ledger()).isEmpty();
    given.stellar.network.demandFee(100);
    given.stellar.pass(Duration.ofSeconds(2));
    assertThat(job.run()).isEqualTo(1);
  }

  private Proofs proofs() {
    return GivenBooks.proxy(Proofs.class, (self, method, arguments) -> proof);
  }

  private AuditReport report() {
    return new AuditReport(
        Optional.empty(), Optional.empty(), List.of(), 0, 0, 0, 0, 0, List.of(), head);
  }
}
