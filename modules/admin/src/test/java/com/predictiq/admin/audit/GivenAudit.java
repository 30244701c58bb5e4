package com.predictiq.admin.audit;

import com.predictiq.admin.AuditEntryView.Details;
import com.predictiq.admin.AuditEntryView.Outcome;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestConfig;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.Transactions;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/**
 * An audit log on a database of its own: what one test wrote could not be cleared away for the
 * next.
 */
final class GivenAudit implements AutoCloseable {

  final TestDatabase database = TestDatabase.fresh();
  final Transactions transactions = new Transactions(database);
  final Sql sql = new Sql(transactions.dataSource());
  final SettableClock clock = new SettableClock();
  final AuditConfig config = AuditConfig.from(TestConfig.defaults());
  final ChainStore store = new ChainStore(sql);
  final AuditChain chain = new AuditChain(store, config, clock);
  final AuditBook book =
      new AuditBook(
          new AuditStore(sql), store, config, new TimeOrderedIds(clock, new Random(7)), clock);

  static AuditCall call(String actor, String action, int status) {
    return new AuditCall(
        Optional.ofNullable(actor),
        Optional.empty(),
        "127.0.0.1",
        "POST",
        "/api/v1/admin/jobs/x/run",
        action,
        Optional.of("x"),
        Optional.of(status),
        Optional.empty(),
        "request-1");
  }

  void write(AuditCall call, Outcome outcome, Retention retention) {
    clock.advance(Duration.ofMillis(1));
    AuditLine line = book.line(call, outcome, Optional.<Details>empty(), retention);
    transactions.run(() -> book.append(java.util.List.of(line)));
  }

  /** Seals what there is, in one block of each class. */
  void seal() {
    for (Retention retention : Retention.values()) {
      transactions.call(() -> chain.seal(retention, 1_000));
    }
  }

  /** Does what only the owner of the database can: behind the triggers' back. */
  void tamper(String statement) {
    transactions.run(
        () -> {
          sql.change("set local session_replication_role = replica");
          sql.change(statement);
        });
  }

  @Override
  public void close() {
    database.close();
  }
}
