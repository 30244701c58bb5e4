package com.predictiq.ledger.internal;

import static com.predictiq.ledger.internal.GivenBooks.KIND;
import static com.predictiq.ledger.internal.GivenBooks.PLAY;
import static com.predictiq.ledger.internal.GivenBooks.cash;
import static com.predictiq.ledger.internal.GivenBooks.play;
import static com.predictiq.ledger.internal.GivenBooks.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Refusal;
import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Balance;
import com.predictiq.ledger.LedgerRefusal;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Receipt;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferView;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@WithDatabase
class LedgerDeskIT {

  private final TestDatabase database;
  private final GivenBooks books;

  LedgerDeskIT(TestDatabase database) {
    this.database = database;
    this.books = new GivenBooks(database);
  }

  @Test
  void moves_an_amount_from_one_account_to_another() {
    UUID ana = books.member(1_000);
    UUID ben = books.member(50);
    books.post(transfer(cash(ana), cash(ben), 300));
    assertThat(books.balance(cash(ana))).isEqualTo(700);
    assertThat(books.balance(cash(ben))).isEqualTo(350);
    assertThat(books.sum()).isZero();
  }

  @Test
  void makes_all_postings_of_a_transfer_together() {
    UUID ana = books.member(1_000);
    UUID market = UUID.randomUUID();
    AccountRef escrow = AccountRef.escrow(market, 0, PLAY);
    AccountRef fee = AccountRef.pendingFee(market, PLAY);
    books.post(
        Transfer.of(
            KIND,
            "wager",
            market.toString(),
            new Posting(cash(ana), escrow, play(990)),
            new Posting(cash(ana), fee, play(10))));
    assertThat(books.ledger.balancesAbout(market))
        .containsExactly(new Balance(escrow, play(990)), new Balance(fee, play(10)));
    assertThat(books.balance(cash(ana))).isZero();
  }

  @Test
  void an_account_may_pass_through_what_it_could_not_stay_at() {
    UUID ana = books.member(100);
    UUID ben = books.member(500);
    books.post(
        Transfer.of(
            KIND,
            "swap",
            UUID.randomUUID().toString(),
            new Posting(cash(ana), AccountRef.revenue(PLAY), play(400)),
            new Posting(cash(ben), cash(ana), play(300))));
    assertThat(books.balance(cash(ana))).isZero();
  }

  @Test
  void an_insufficient_balance_leaves_everything_as_it_was() {
    UUID ana = books.member(100);
    UUID ben = UUID.randomUUID();
    List<String> before = books.everything();
    refusedWith(
        LedgerRefusal.INSUFFICIENT_BALANCE, () -> books.post(transfer(cash(ana), cash(ben), 101)));
    assertThat(books.everything()).isEqualTo(before);
  }

  @Test
  void only_the_outside_world_may_owe() {
    refusedWith(
        LedgerRefusal.INSUFFICIENT_BALANCE,
        () ->
            books.post(
                transfer(
                    AccountRef.treasury(PLAY),
                    AccountRef.bond(UUID.randomUUID(), PLAY),
                    Long.MAX_VALUE)));
  }

  @Test
  void a_balance_that_cannot_be_counted_is_refused() {
    Asset xlm = books.assets.find("XLM").orElseThrow();
    AccountRef cash = AccountRef.cash(UUID.randomUUID(), xlm);
    Amount most = new Amount(xlm, Long.MAX_VALUE);
    Posting posting = new Posting(AccountRef.external(xlm), cash, most);
    books.post(Transfer.of(KIND, "r", UUID.randomUUID().toString(), posting));
    refusedWith(
        LedgerRefusal.ARITHMETIC_OVERFLOW,
        () -> books.post(Transfer.of(KIND, "r", UUID.randomUUID().toString(), posting)));
    books.post(
        Transfer.of(
            KIND,
            "r",
            UUID.randomUUID().toString(),
            new Posting(cash, AccountRef.external(xlm), most)));
  }

  @Test
  void the_same_key_with_the_same_content_moves_once_and_answers_the_same() {
    UUID ana = books.member(100);
    Transfer transfer = transfer(cash(ana), cash(UUID.randomUUID()), 60);
    Receipt first = books.post(transfer);
    Receipt second = books.post(transfer);
    assertThat(second).isEqualTo(new Receipt(first.transfer(), first.postedAt(), true));
    assertThat(first.replayed()).isFalse();
    assertThat(books.balance(cash(ana))).isEqualTo(40);
  }

  @Test
  void a_replay_needs_no_balance() {
    UUID ana = books.member(100);
    Transfer transfer = transfer(cash(ana), cash(UUID.randomUUID()), 100);
    books.post(transfer);
    assertThat(books.post(transfer).replayed()).isTrue();
  }

  @Test
  void the_same_key_with_other_content_is_refused() {
    UUID ana = books.member(100);
    Transfer first = transfer(cash(ana), cash(UUID.randomUUID()), 60);
    books.post(first);
    Transfer other =
        new Transfer(KIND, "another-reference", first.idempotencyKey(), first.postings());
    refusedWith(RequestRefusal.IDEMPOTENCY_KEY_REUSED, () -> books.post(other));
  }

  @Test
  void a_refused_transfer_may_be_handed_in_again() {
    UUID ana = books.member(100);
    Transfer transfer = transfer(cash(ana), cash(UUID.randomUUID()), 150);
    refusedWith(LedgerRefusal.INSUFFICIENT_BALANCE, () -> books.post(transfer));
    books.post(transfer(AccountRef.external(PLAY), cash(ana), 50));
    assertThat(books.post(transfer).replayed()).isFalse();
  }

  @Test
  void an_asset_made_up_elsewhere_is_refused() {
    Asset fine = new Asset("PLAY", 7, Asset.Rail.HOUSE);
    Transfer transfer =
        Transfer.of(
            KIND,
            "r",
            "k",
            new Posting(AccountRef.external(fine), AccountRef.revenue(fine), new Amount(fine, 1)));
    assertThatThrownBy(() -> books.post(transfer)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tells_whose_accounts_were_touched() {
    UUID ana = books.member(100);
    UUID ben = UUID.randomUUID();
    Receipt receipt = books.post(transfer(cash(ana), cash(ben), 1));
    assertThat(books.told.events)
        .filteredOn(event -> event.transfer().equals(receipt.transfer()))
        .singleElement()
        .satisfies(event -> assertThat(event.owners()).containsExactlyInAnyOrder(ana, ben));
  }

  @Test
  void shows_an_owner_their_own_changes_and_nobody_elses() {
    UUID ana = books.member(100);
    UUID ben = books.member(100);
    Receipt receipt =
        books.post(
            Transfer.of(
                KIND,
                "r",
                UUID.randomUUID().toString(),
                new Posting(cash(ana), AccountRef.revenue(PLAY), play(10)),
                new Posting(cash(ana), AccountRef.treasury(PLAY), play(5)),
                new Posting(cash(ben), AccountRef.revenue(PLAY), play(7))));
    TransferView view = page(ana, 1, Optional.empty()).items().get(0);
    assertThat(view.id()).isEqualTo(receipt.transfer());
    assertThat(view.changes()).containsExactly(new Balance(cash(ana), play(-15)));
  }

  @Test
  void pages_through_the_transfers_of_an_owner_latest_first() {
    UUID ana = books.member(100);
    List<Object> posted = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      posted.add(0, books.post(transfer(cash(ana), AccountRef.revenue(PLAY), 1)).transfer());
    }
    List<Object> read = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<TransferView> page = page(ana, 3, after);
      page.items().forEach(view -> read.add(view.id()));
      after = page.next();
    } while (after.isPresent());
    assertThat(read).hasSize(8).startsWith(posted.toArray());
  }

  @Test
  void lists_the_accounts_of_an_owner() {
    UUID ana = books.member(100);
    assertThat(books.ledger.balances(ana)).containsExactly(new Balance(cash(ana), play(100)));
    assertThat(books.ledger.balances(UUID.randomUUID())).isEmpty();
  }

  @Test
  void finds_the_transfers_of_an_owner_through_indexes() {
    UUID id = UUID.randomUUID();
    QueryPlan.of(database, TransferStore.OF_OWNER, id, id, 21, id, 21, 21, id)
        .hasNoSeqScanOn("ledger.postings")
        .hasNoSeqScanOn("ledger.transfers")
        .hasNoSeqScanOn("ledger.accounts")
        .usesIndex("postings_by_origin")
        .usesIndex("postings_by_target");
  }

  private Page<TransferView> page(UUID owner, int limit, Optional<String> after) {
    return books.ledger.transfers(owner, new PageRequest(limit, after));
  }

  private static void refusedWith(Refusal refusal, Runnable posting) {
    assertThatThrownBy(posting::run)
        .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.refusal()).isEqualTo(refusal));
  }
}
