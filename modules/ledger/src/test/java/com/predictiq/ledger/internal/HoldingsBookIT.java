package com.predictiq.ledger.internal;

import static com.predictiq.ledger.internal.GivenBooks.PLAY;
import static com.predictiq.ledger.internal.GivenBooks.cash;
import static com.predictiq.ledger.internal.GivenBooks.play;
import static com.predictiq.ledger.internal.GivenBooks.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.ledger.AccountKind;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Holdings.Held;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.TestDatabase;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HoldingsBookIT {

  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);
  private static final UUID THIRD = new UUID(0, 3);

  private final TestDatabase database = TestDatabase.fresh();
  private final GivenBooks books = new GivenBooks(database);
  private final HoldingsBook holdings = new HoldingsBook(books.sql);

  @AfterEach
  void drop_the_database() {
    database.close();
  }

  @Test
  void adds_up_what_is_of_a_kind() {
    UUID ana = books.member(1_000);
    UUID ben = books.member(1_000);
    move(ana, AccountRef.escrow(FIRST, 0, PLAY), 10);
    move(ana, AccountRef.escrow(FIRST, 1, PLAY), 20);
    move(ana, AccountRef.claimable(FIRST, ana, PLAY), 30);
    move(ben, AccountRef.claimable(FIRST, ben, PLAY), 40);
    move(ben, AccountRef.pendingFee(THIRD, PLAY), 50);
    assertThat(holdings.about(List.of(FIRST, SECOND)))
        .containsExactlyInAnyOrder(
            new Held(FIRST, AccountKind.ESCROW, OptionalInt.of(0), play(10)),
            new Held(FIRST, AccountKind.ESCROW, OptionalInt.of(1), play(20)),
            new Held(FIRST, AccountKind.CLAIMABLE, OptionalInt.empty(), play(70)));
  }

  @Test
  void goes_through_escrow_in_order() {
    UUID ana = books.member(1_000);
    move(ana, AccountRef.escrow(SECOND, 1, PLAY), 1);
    move(ana, AccountRef.escrow(SECOND, 0, PLAY), 1);
    move(ana, AccountRef.escrow(FIRST, 0, PLAY), 1);
    move(ana, AccountRef.pendingFee(THIRD, PLAY), 1);
    assertThat(holdings.escrowedAfter(new UUID(0, 0), 2)).containsExactly(FIRST, SECOND);
    assertThat(holdings.escrowedAfter(FIRST, 9)).containsExactly(SECOND);
    assertThat(holdings.escrowedAfter(SECOND, 9)).isEmpty();
  }

  @Test
  void looks_at_no_other_accounts() {
    QueryPlan.of(database, HoldingsBook.ABOUT, (Object) new String[] {FIRST.toString()})
        .usesIndex("accounts_by_subject");
    QueryPlan.of(database, HoldingsBook.ESCROWED, "escrow/", 10).usesIndex("accounts_key_key");
  }

  private void move(UUID from, AccountRef to, long units) {
    books.post(transfer(cash(from), to, units));
  }
}
