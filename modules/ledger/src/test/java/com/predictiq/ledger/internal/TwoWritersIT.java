package com.predictiq.ledger.internal;

import static com.predictiq.ledger.internal.GivenBooks.PLAY;
import static com.predictiq.ledger.internal.GivenBooks.cash;
import static com.predictiq.ledger.internal.GivenBooks.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Receipt;
import com.predictiq.ledger.Transfer;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What happens when several want the same accounts at the same moment. */
@WithDatabase
class TwoWritersIT {

  private static final int WRITERS = 8;

  private final GivenBooks books;

  TwoWritersIT(TestDatabase database) {
    this.books = new GivenBooks(database);
  }

  @Test
  void writers_who_cross_each_other_do_not_deadlock() throws Exception {
    List<UUID> members = List.of(books.member(10_000), books.member(10_000), books.member(10_000));
    together(
        writer -> {
          RandomGenerator random = RandomGenerator.of("SplittableRandom");
          for (int i = 0; i < 40; i++) {
            int from = random.nextInt(3);
            books.post(
                transfer(
                    cash(members.get(from)), cash(members.get((from + 1 + i % 2) % 3)), 1 + i));
          }
          return null;
        });
    assertThat(books.wrongBalances()).isZero();
    assertThat(books.sum()).isZero();
  }

  @Test
  void writers_who_open_the_same_accounts_do_not_deadlock() throws Exception {
    UUID ana = books.member(1_000_000);
    UUID market = UUID.randomUUID();
    together(
        writer -> {
          for (int outcome = 0; outcome < 30; outcome++) {
            int at = writer % 2 == 0 ? outcome : 29 - outcome;
            AccountRef escrow = AccountRef.escrow(market, at, PLAY);
            books.post(transfer(cash(ana), escrow, 1));
            books.post(transfer(escrow, AccountRef.pendingFee(market, PLAY), 1));
          }
          return null;
        });
    assertThat(books.balance(AccountRef.pendingFee(market, PLAY))).isEqualTo(WRITERS * 30);
    assertThat(books.wrongBalances()).isZero();
  }

  @Test
  void of_many_who_want_the_last_amount_one_gets_it() throws Exception {
    UUID ana = books.member(100);
    UUID ben = UUID.randomUUID();
    List<Boolean> got =
        together(
            writer -> {
              try {
                books.post(transfer(cash(ana), cash(ben), 100));
                return true;
              } catch (Rejected insufficient) {
                return false;
              }
            });
    assertThat(got).containsOnlyOnce(true);
    assertThat(books.balance(cash(ana))).isZero();
    assertThat(books.balance(cash(ben))).isEqualTo(100);
  }

  @Test
  void the_same_key_from_many_moves_once_and_all_see_the_same_transfer() throws Exception {
    UUID ana = books.member(100);
    Transfer transfer = transfer(cash(ana), cash(UUID.randomUUID()), 10);
    List<Receipt> receipts = together(writer -> books.post(transfer));
    assertThat(receipts).extracting(Receipt::transfer).containsOnly(receipts.get(0).transfer());
    assertThat(receipts).extracting(Receipt::replayed).containsOnlyOnce(false);
    assertThat(books.balance(cash(ana))).isEqualTo(90);
  }

  @Test
  void the_auditor_is_right_while_others_write() throws Exception {
    UUID ana = books.member(1_000_000);
    together(
        writer -> {
          for (int i = 0; i < 25; i++) {
            if (writer == 0) {
              books.transactions.call(() -> books.chain.seal(7));
              books.transactions.call(books.auditor::auditRecent);
              assertThat(books.auditor.latest().violations()).isZero();
            } else {
              books.post(transfer(cash(ana), AccountRef.revenue(PLAY), 1));
            }
          }
          return null;
        });
    assertThat(books.violationsNow()).isZero();
  }

  private interface Writing<T> {
    T by(int writer) throws Exception;
  }

  private static <T> List<T> together(Writing<T> writing)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try {
      CountDownLatch start = new CountDownLatch(WRITERS);
      List<Callable<T>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        int writer = i;
        writers.add(
            () -> {
              start.countDown();
              start.await();
              return writing.by(writer);
            });
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : threads.invokeAll(writers)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
