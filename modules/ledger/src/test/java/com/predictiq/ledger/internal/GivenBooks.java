package com.predictiq.ledger.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Invariant;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Receipt;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferKind;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestConfig;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.Transactions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The whole ledger on a database of its own, put together by hand. */
final class GivenBooks {

  static final Asset PLAY = new Asset("PLAY", 2, Asset.Rail.HOUSE);
  static final TransferKind KIND = new TransferKind("test");

  final SettableClock clock = new SettableClock();
  final Transactions transactions;
  final Sql sql;
  final AssetBook assets;
  final LedgerDesk ledger;
  final BlockStore blocks;
  final Chain chain;
  final Auditor auditor;
  final Told told = new Told();
  final Letters letters = new Letters();
  final Switched safety = new Switched();
  final List<Invariant> promises = new ArrayList<>();

  GivenBooks(TestDatabase database) {
    transactions = new Transactions(database);
    sql = new Sql(transactions.dataSource());
    assets = new AssetBook(LedgerConfig.from(TestConfig.defaults()), new AssetStore(sql));
    assets.open();
    ledger = ledgerOn(sql);
    blocks = new BlockStore(sql);
    chain = new Chain(blocks, clock);
    auditor =
        new Auditor(
            new AuditStore(sql),
            blocks,
            chain,
            new Promises(promises, sql),
            new Alarm(safety, letters),
            clock);
  }

  LedgerDesk ledgerOn(Sql statements) {
    TimeOrderedIds ids = new TimeOrderedIds(clock, new SecureRandom());
    return new LedgerDesk(
        new TransferStore(statements), new AccountStore(statements), assets, told, ids, clock);
  }

  static Amount play(long units) {
    return new Amount(PLAY, units);
  }

  static AccountRef cash(UUID member) {
    return AccountRef.cash(member, PLAY);
  }

  static Transfer transfer(AccountRef from, AccountRef to, long units) {
    return Transfer.of(
        KIND, "some-reference", UUID.randomUUID().toString(), new Posting(from, to, play(units)));
  }

  Receipt post(Transfer transfer) {
    clock.advance(Duration.ofMillis(1));
    return transactions.call(() -> ledger.post(transfer));
  }

  /** Somebody with so much cash. */
  UUID member(long units) {
    UUID member = UUID.randomUUID();
    post(transfer(AccountRef.external(PLAY), cash(member), units));
    return member;
  }

  long balance(AccountRef account) {
    return ledger.balance(account).units();
  }

  int seal() {
    return transactions.call(() -> chain.seal(1000)).transfers();
  }

  long violationsNow() {
    transactions.call(auditor::auditRecent);
    transactions.call(auditor::auditInFull);
    return auditor.latest().violations();
  }

  long sum() {
    return one("select coalesce(sum(balance), 0) from ledger.accounts");
  }

  /** Balances that are not the sum of their postings, by another statement than the auditor's. */
  long wrongBalances() {
    return one(
        """
        select count(*) from ledger.accounts a
         where a.balance <>
           (select coalesce(sum(amount), 0) from ledger.postings where to_account = a.id)
           - (select coalesce(sum(amount), 0) from ledger.postings where from_account = a.id)\
        """);
  }

  long one(String statement, Object... parameters) {
    return sql.first(statement, row -> row.getLong(1), parameters).orElseThrow();
  }

  /** Everything there is, as text. */
  List<String> everything() {
    return sql.list(
        """
        select a::text from (
          select key || balance from ledger.accounts union all
          select t::text from ledger.transfers t union all
          select p::text from ledger.postings p union all
          select u::text from ledger.unsealed_transfers u) as a (line) order by 1\
        """,
        row -> row.getString(1));
  }

  /** Does what only somebody with the database's own rights could: around the triggers. */
  void tamper(String statement) {
    transactions.run(
        () -> {
          sql.change("set local session_replication_role = replica");
          sql.change(statement);
        });
  }
}
