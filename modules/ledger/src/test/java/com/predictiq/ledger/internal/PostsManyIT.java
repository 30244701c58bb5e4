package com.predictiq.ledger.internal;

import static com.predictiq.ledger.internal.GivenBooks.PLAY;
import static com.predictiq.ledger.internal.GivenBooks.cash;
import static com.predictiq.ledger.internal.GivenBooks.play;
import static com.predictiq.ledger.internal.GivenBooks.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.LedgerRefusal;
import com.predictiq.ledger.Transfer;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Many transfers in the statements of one. */
@WithDatabase
class PostsManyIT {

  private final GivenBooks books;
  private final UUID ana;
  private final UUID ben;
  private final AccountRef pot = AccountRef.escrow(UUID.randomUUID(), 0, PLAY);

  PostsManyIT(TestDatabase database) {
    this.books = new GivenBooks(database);
    this.ana = books.member(1_000);
    this.ben = books.member(50);
  }

  @Test
  void makes_them_as_if_one_after_the_other() {
    postAll(
        transfer(cash(ana), cash(ben), 300),
        transfer(cash(ben), pot, 350),
        transfer(cash(ana), pot, 700));
    assertThat(books.balance(cash(ana))).isZero();
    assertThat(books.balance(cash(ben))).isZero();
    assertThat(books.balance(pot)).isEqualTo(1_050);
    books.seal();
    assertThat(books.violationsNow()).isZero();
    assertThat(books.wrongBalances()).isZero();
  }

  /** In all there would be enough; at its turn there is not. */
  @Test
  void makes_none_when_one_of_them_could_not_be_made() {
    List<String> before = books.everything();
    assertThatThrownBy(
            () -> postAll(transfer(cash(ben), pot, 51), transfer(cash(ana), cash(ben), 300)))
        .isInstanceOfSatisfying(
            Rejected.class,
            refused -> assertThat(refused.refusal()).isEqualTo(LedgerRefusal.INSUFFICIENT_BALANCE));
    assertThat(books.everything()).isEqualTo(before);
  }

  @Test
  void takes_no_transfer_that_was_posted_before() {
    Transfer first = transfer(cash(ana), pot, 10);
    books.post(first);
    List<String> before = books.everything();
    assertThatThrownBy(() -> postAll(transfer(cash(ana), pot, 5), first))
        .hasMessageContaining("transfers_idempotency_key_key");
    assertThat(books.everything()).isEqualTo(before);
  }

  @Test
  void tells_what_is_held_also_where_nothing_ever_was() {
    AccountRef nobody = cash(UUID.randomUUID());
    Map<AccountRef, Amount> held =
        books.transactions.call(() -> books.ledger.hold(List.of(cash(ana), nobody, cash(ben))));
    assertThat(held)
        .isEqualTo(Map.of(cash(ana), play(1_000), cash(ben), play(50), nobody, play(0)));
  }

  private void postAll(Transfer... transfers) {
    books.transactions.run(() -> books.ledger.postAll(List.of(transfers)));
  }
}
