package com.predictiq.ledger.internal;

import static com.predictiq.ledger.internal.GivenBooks.PLAY;
import static com.predictiq.ledger.internal.GivenBooks.cash;
import static com.predictiq.ledger.internal.GivenBooks.play;
import static com.predictiq.ledger.internal.GivenBooks.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Asset;
import com.predictiq.ledger.AccountRef;
import com.predictiq.platform.DatabaseFailure;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SnapshotBookIT {

  private static final Asset XLM = new Asset("XLM", 7, Asset.Rail.STELLAR);
  private static final UUID DISPUTE = new UUID(0, 9);

  private final TestDatabase database = TestDatabase.fresh();
  private final GivenBooks books = new GivenBooks(database);
  private final SnapshotBook snapshots = new SnapshotBook(books.sql);

  @AfterEach
  void drop_the_database() {
    database.close();
  }

  @Test
  void keeps_what_everybody_had() {
    UUID ana = books.member(700);
    UUID ben = books.member(300);
    take();
    books.post(transfer(cash(ana), cash(ben), 600));
    assertThat(snapshots.of(DISPUTE, ana, PLAY)).isEqualTo(play(700));
    assertThat(snapshots.of(DISPUTE, ben, PLAY)).isEqualTo(play(300));
    assertThat(snapshots.total(DISPUTE, PLAY)).isEqualTo(play(1_000));
  }

  @Test
  void counts_cash_alone() {
    UUID ana = books.member(700);
    books.post(transfer(cash(ana), AccountRef.escrow(UUID.randomUUID(), 0, PLAY), 200));
    books.post(transfer(cash(ana), AccountRef.referral(ana, PLAY), 100));
    take();
    assertThat(snapshots.of(DISPUTE, ana, PLAY)).isEqualTo(play(400));
    assertThat(snapshots.total(DISPUTE, PLAY)).isEqualTo(play(400));
  }

  @Test
  void who_came_later_or_had_nothing_has_no_weight() {
    UUID ana = books.member(700);
    books.post(transfer(cash(ana), AccountRef.revenue(PLAY), 700));
    take();
    UUID late = books.member(500);
    assertThat(snapshots.of(DISPUTE, ana, PLAY)).isEqualTo(play(0));
    assertThat(snapshots.of(DISPUTE, late, PLAY)).isEqualTo(play(0));
    assertThat(snapshots.total(DISPUTE, PLAY)).isEqualTo(play(0));
  }

  @Test
  void an_asset_is_not_another() {
    UUID ana = books.member(700);
    take();
    assertThat(snapshots.of(DISPUTE, ana, XLM).units()).isZero();
    assertThat(snapshots.total(DISPUTE, XLM).units()).isZero();
  }

  @Test
  void is_taken_once() {
    books.member(700);
    take();
    assertThatThrownBy(this::take).isInstanceOf(DatabaseFailure.class);
  }

  @Test
  void can_be_dropped_and_taken_anew() {
    UUID ana = books.member(700);
    take();
    snapshots.drop(DISPUTE);
    assertThat(snapshots.total(DISPUTE, PLAY)).isEqualTo(play(0));
    books.post(transfer(cash(ana), AccountRef.revenue(PLAY), 100));
    take();
    assertThat(snapshots.of(DISPUTE, ana, PLAY)).isEqualTo(play(600));
  }

  @Test
  void takes_the_time_it_needs_and_leaves_the_rest_as_limited_as_it_was() {
    books.sql.change("create table ledger.limits_met (allowed text)");
    books.sql.change(
        """
        create function ledger.note_limit() returns trigger language plpgsql as $$
        begin
          insert into ledger.limits_met values (current_setting('statement_timeout'));
          return new;
        end
        $$\
        """);
    books.sql.change(
        "create trigger note before insert on ledger.snapshots"
            + " for each row execute function ledger.note_limit()");
    books.transactions.run(
        () -> {
          books.sql.change("set local statement_timeout = '7s'");
          snapshots.take(DISPUTE, PLAY);
          assertThat(books.sql.first("show statement_timeout", row -> row.getString(1)))
              .contains("7s");
        });
    assertThat(books.sql.list("select allowed from ledger.limits_met", row -> row.getString(1)))
        .containsExactly("5min");
  }

  @Test
  void looks_at_no_other_accounts_than_cash() {
    QueryPlan.of(database, SnapshotBook.TAKE, DISPUTE, "PLAY", DISPUTE, "PLAY")
        .hasNoSeqScanOn("ledger.accounts")
        .usesIndex("accounts_of_cash");
  }

  private void take() {
    books.transactions.run(() -> snapshots.take(DISPUTE, PLAY));
  }
}
