package com.predictiq.ledger.internal;

import static com.predictiq.ledger.internal.GivenBooks.KIND;
import static com.predictiq.ledger.internal.GivenBooks.PLAY;
import static com.predictiq.ledger.internal.GivenBooks.cash;
import static com.predictiq.ledger.internal.GivenBooks.play;
import static com.predictiq.ledger.internal.GivenBooks.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.AuditReport;
import com.predictiq.ledger.Invariant;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Transfer;
import com.predictiq.platform.SafetySwitch;
import com.predictiq.testkit.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The auditor has seen each kind of wrong at least once: canaries, on a database of their own. */
class AuditorIT {

  private final TestDatabase database = TestDatabase.fresh();
  private final GivenBooks books = new GivenBooks(database);

  @BeforeEach
  void post_and_seal_a_few_blocks() {
    UUID ana = books.member(1_000);
    for (int i = 1; i <= 3; i++) {
      books.post(
          Transfer.of(
              KIND,
              "wager-" + i,
              "wager:" + i,
              new Posting(cash(ana), AccountRef.escrow(new UUID(0, 1), i, PLAY), play(i * 10L)),
              new Posting(cash(ana), AccountRef.revenue(PLAY), play(i))));
      books.seal();
    }
    books.post(transfer(cash(ana), AccountRef.revenue(PLAY), 1));
  }

  @AfterEach
  void drop_the_database() {
    database.close();
  }

  @Test
  void sound_books_have_no_violations() {
    assertThat(books.violationsNow()).isZero();
    AuditReport report = books.auditor.latest();
    assertThat(report.sound()).isTrue();
    assertThat(report.totals())
        .contains(new AuditReport.AssetTotal(play(0), play(1_000)))
        .hasSize(3);
    assertThat(report.head()).get().extracting(AuditReport.SealedBlock::number).isEqualTo(3L);
  }

  @Test
  void books_nobody_has_looked_at_are_not_called_sound() {
    assertThat(books.auditor.latest().sound()).isFalse();
    assertThat(books.auditor.latest().violations()).isZero();
  }

  @Test
  void adds_up_each_block_once() {
    assertThat(books.transactions.call(books.auditor::auditRecent)).isEqualTo(3);
    assertThat(books.transactions.call(books.auditor::auditRecent)).isZero();
    books.seal();
    assertThat(books.transactions.call(books.auditor::auditRecent)).isEqualTo(1);
    assertThat(books.violationsNow()).isZero();
  }

  @Test
  void sees_a_balance_that_no_posting_explains() {
    books.violationsNow();
    books.tamper("update ledger.accounts set balance = balance + 5 where key = 'revenue/PLAY'");
    books.transactions.call(books.auditor::auditRecent);
    AuditReport report = books.auditor.latest();
    assertThat(report.accountsDiffering()).isEqualTo(1);
    assertThat(report.assetsUnbalanced()).isEqualTo(1);
  }

  @Test
  void sees_an_account_below_zero() {
    books.sql.change("alter table ledger.accounts drop constraint accounts_are_not_overdrawn");
    books.tamper("update ledger.accounts set balance = -5 where key = 'revenue/PLAY'");
    books.transactions.call(books.auditor::auditRecent);
    assertThat(books.auditor.latest().accountsBelowZero()).isEqualTo(1);
  }

  @Test
  void sees_a_posting_changed_long_ago() {
    books.violationsNow();
    books.tamper("update ledger.postings set amount = amount + 1 where amount = 20");
    books.transactions.call(books.auditor::auditInFull);
    AuditReport report = books.auditor.latest();
    assertThat(report.accountsDiffering()).isEqualTo(2);
    assertThat(report.blocksBroken()).isEqualTo(1);
  }

  @Test
  void sees_a_posting_changed_together_with_the_balances() {
    books.tamper("update ledger.postings set amount = 21 where amount = 20");
    books.tamper("update ledger.accounts set balance = balance - 1 where kind = 'cash'");
    books.tamper("update ledger.accounts set balance = 21 where balance = 20");
    books.transactions.call(books.auditor::auditRecent);
    assertThat(books.auditor.latest().blocksBroken()).isEqualTo(1);
    assertThat(books.auditor.latest().accountsDiffering()).isZero();
  }

  @Test
  void sees_a_changed_reference_key_or_time() {
    for (String change :
        new String[] {
          "reference = 'wager-9'", "idempotency_key = 'wager:9'", "posted_at = now()", "kind = 'x'"
        }) {
      sees_and_mends("update ledger.transfers set " + change + " where reference = 'wager-2'");
    }
  }

  @Test
  void sees_a_block_that_is_gone() {
    books.tamper("delete from ledger.block_transfers where block_number = 2");
    books.tamper("delete from ledger.blocks where number = 2");
    books.transactions.call(books.auditor::auditInFull);
    AuditReport report = books.auditor.latest();
    assertThat(report.blocksBroken()).isEqualTo(1);
    assertThat(report.transfersLost()).isEqualTo(1);
  }

  @Test
  void sees_a_transfer_that_will_never_be_sealed() {
    books.sql.change("delete from ledger.unsealed_transfers");
    assertThat(books.violationsNow()).isPositive();
    assertThat(books.auditor.latest().transfersLost()).isEqualTo(1);
  }

  @Test
  void keeps_saying_that_a_block_does_not_hold() {
    books.tamper("update ledger.transfers set reference = 'x' where reference = 'wager-2'");
    for (int i = 0; i < 3; i++) {
      books.transactions.call(books.auditor::auditRecent);
      assertThat(books.auditor.latest().blocksBroken()).isEqualTo(1);
    }
  }

  @Test
  void asks_other_modules_for_what_only_they_can_check() {
    AtomicLong broken = new AtomicLong();
    books.promises.add(promise(broken));
    books.transactions.call(books.auditor::auditRecent);
    assertThat(books.auditor.latest().promises())
        .containsExactly(new AuditReport.Promise("a-promise", "It is kept.", 0));
    broken.set(3);
    books.transactions.call(books.auditor::auditRecent);
    assertThat(books.auditor.latest().violations()).isEqualTo(3);
    assertThat(books.auditor.latest().sound()).isFalse();
    assertThat(books.safety.pause())
        .get()
        .extracting(SafetySwitch.Pause::reason)
        .asString()
        .contains("a-promise is broken", "a-promise: somewhere");
  }

  @Test
  void asks_for_everything_when_everything_is_looked_at() {
    books.promises.add(promise(new AtomicLong()));
    books.transactions.call(books.auditor::auditRecent);
    assertThat(books.auditor.latest().promises())
        .containsExactly(new AuditReport.Promise("a-promise", "It is kept.", 0));
    books.transactions.call(books.auditor::auditInFull);
    assertThat(books.auditor.latest().promises())
        .containsExactly(new AuditReport.Promise("a-promise", "It is kept.", 1));
  }

  private static Invariant promise(AtomicLong broken) {
    return new Invariant() {
      @Override
      public String name() {
        return "a-promise";
      }

      @Override
      public String rule() {
        return "It is kept.";
      }

      @Override
      public long violations() {
        return broken.get();
      }

      @Override
      public long violationsInAll() {
        return broken.get() + 1;
      }

      @Override
      public List<String> places() {
        return List.of("somewhere");
      }
    };
  }

  private void sees_and_mends(String tampering) {
    books.tamper("create table before_it as select * from ledger.transfers");
    books.tamper(tampering);
    assertThat(books.violationsNow()).as(tampering).isPositive();
    books.tamper(
        """
        update ledger.transfers t
           set reference = b.reference, idempotency_key = b.idempotency_key,
               posted_at = b.posted_at, kind = b.kind
          from before_it b where b.id = t.id\
        """);
    books.tamper("drop table before_it");
    assertThat(books.violationsNow()).isZero();
  }
}
