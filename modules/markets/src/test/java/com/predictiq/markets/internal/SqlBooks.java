package com.predictiq.markets.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.AccountKind;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Balance;
import com.predictiq.ledger.Ledger;
import com.predictiq.ledger.LedgerRefusal;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Receipt;
import com.predictiq.ledger.Snapshots;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferId;
import com.predictiq.ledger.TransferView;
import com.predictiq.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Books in a table or two: enough to take part in transactions and to be wrong when robbed. */
final class SqlBooks implements Ledger, Snapshots {

  private final Sql sql;

  SqlBooks(Sql sql) {
    this.sql = sql;
    sql.change("create table if not exists test_books (key text primary key, units bigint)");
    sql.change("create table if not exists test_transfers (key text primary key)");
    sql.change("create table if not exists test_weights (subject uuid, owner text, units bigint)");
  }

  @Override
  public Receipt post(Transfer transfer) {
    sql.change("insert into test_transfers (key) values (?)", transfer.idempotencyKey());
    for (Posting posting : transfer.postings()) {
      add(posting.from(), -posting.amount().units());
      add(posting.to(), posting.amount().units());
    }
    return new Receipt(new TransferId(UUID.randomUUID()), Instant.EPOCH, false);
  }

  void give(AccountRef account, long units) {
    add(account, units);
    add(AccountRef.external(account.asset()), -units);
  }

  @Override
  public Amount balance(AccountRef account) {
    long units =
        sql.first(
                "select units from test_books where key = ?",
                row -> row.getLong("units"),
                account.key())
            .orElse(0L);
    return new Amount(account.asset(), units);
  }

  /** Zero after every commit, or somebody made money. */
  long sum() {
    return sql.first("select sum(units)::bigint from test_books", row -> row.getLong(1))
        .orElseThrow();
  }

  @Override
  public void take(UUID subject, Asset asset) {
    sql.change(
        """
        insert into test_weights select ?, split_part(key, '/', 2), units from test_books
         where key like 'cash/%/' || ? and units > 0\
        """,
        subject, asset.code());
  }

  @Override
  public Amount total(UUID subject, Asset asset) {
    return sql.first(
            "select coalesce(sum(units), 0)::bigint from test_weights where subject = ?",
            row -> new Amount(asset, row.getLong(1)),
            subject)
        .orElseThrow();
  }

  @Override
  public Amount of(UUID subject, UUID owner, Asset asset) {
    return sql.first(
            "select units from test_weights where subject = ? and owner = ?",
            row -> new Amount(asset, row.getLong(1)),
            subject,
            owner.toString())
        .orElse(Amount.zero(asset));
  }

  @Override
  public void drop(UUID subject) {
    sql.change("delete from test_weights where subject = ?", subject);
  }

  @Override
  public List<Balance> balances(UUID owner) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Balance> balancesAbout(UUID subject) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<TransferView> transfers(UUID owner, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  private void add(AccountRef account, long units) {
    long now =
        sql.first(
                """
                insert into test_books as b values (?, ?)
                on conflict (key) do update set units = b.units + excluded.units returning units\
                """,
                row -> row.getLong("units"),
                account.key(),
                units)
            .orElseThrow();
    if (now < 0 && account.kind() != AccountKind.EXTERNAL) {
      throw new Rejected(LedgerRefusal.INSUFFICIENT_BALANCE, account + " is short.");
    }
  }
}
