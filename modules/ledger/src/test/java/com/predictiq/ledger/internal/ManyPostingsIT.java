package com.predictiq.ledger.internal;

import static com.predictiq.ledger.internal.GivenBooks.KIND;
import static com.predictiq.ledger.internal.GivenBooks.PLAY;
import static com.predictiq.ledger.internal.GivenBooks.play;
import static com.predictiq.ledger.internal.GivenBooks.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Transfer;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.Transactions;
import com.predictiq.testkit.WithDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The bites of a settlement: few transfers of thousands of postings each. */
@WithDatabase
class ManyPostingsIT {

  private static final int BITE = Transfer.MAX_POSTINGS;

  private final TestDatabase database;
  private final GivenBooks books;

  ManyPostingsIT(TestDatabase database) {
    this.database = database;
    this.books = new GivenBooks(database);
  }

  @Test
  void a_bite_is_posted_in_four_statements() {
    AtomicInteger statements = new AtomicInteger();
    Sql counting = counting(statements);
    LedgerDesk ledger = books.ledgerOn(counting);
    Transfer bite = bite(escrow());
    books.transactions.run(() -> ledger.post(bite));
    assertThat(statements).hasValue(4);
    assertThat(books.one("select count(*) from ledger.postings")).isGreaterThanOrEqualTo(BITE);
  }

  @Test
  void a_block_is_cut_by_its_postings_too() {
    AccountRef escrow = escrow();
    while (books.seal() > 0) {
      // what other tests have left
    }
    for (int bite = 0; bite < 5; bite++) {
      books.post(bite(escrow));
    }
    books.post(transfer(escrow, AccountRef.revenue(PLAY), 1));
    List<Chain.Sealed> sealed = new ArrayList<>();
    for (int block = 0; block < 4; block++) {
      sealed.add(books.transactions.call(() -> books.chain.seal(1000)));
    }
    assertThat(sealed)
        .containsExactly(
            new Chain.Sealed(2, true),
            new Chain.Sealed(2, true),
            new Chain.Sealed(2, false),
            new Chain.Sealed(0, false));
    assertThat(books.violationsNow()).isZero();
  }

  @Test
  void what_waits_for_a_block_is_found_by_its_key() {
    QueryPlan.of(database, BlockStore.TAKE, 1000, 20_000)
        .hasNoSeqScanOn("ledger.unsealed_transfers")
        .hasNoSeqScanOn("ledger.transfers");
  }

  private AccountRef escrow() {
    AccountRef escrow = AccountRef.escrow(UUID.randomUUID(), 0, PLAY);
    books.post(transfer(AccountRef.external(PLAY), escrow, 10L * BITE));
    return escrow;
  }

  private static Transfer bite(AccountRef escrow) {
    List<Posting> postings = new ArrayList<>();
    for (int winner = 0; winner < BITE; winner++) {
      postings.add(new Posting(escrow, GivenBooks.cash(UUID.randomUUID()), play(1)));
    }
    return new Transfer(KIND, "settlement", UUID.randomUUID().toString(), postings);
  }

  private Sql counting(AtomicInteger statements) {
    return new Sql(new Transactions(database).dataSource()) {
      @Override
      public <T> List<T> list(String statement, Row<T> row, Object... parameters) {
        statements.incrementAndGet();
        return books.sql.list(statement, row, parameters);
      }

      @Override
      public int change(String statement, Object... parameters) {
        statements.incrementAndGet();
        return books.sql.change(statement, parameters);
      }
    };
  }
}
