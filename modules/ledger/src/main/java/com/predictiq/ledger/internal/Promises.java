package com.predictiq.ledger.internal;

import com.predictiq.ledger.AuditReport.Promise;
import com.predictiq.ledger.Invariant;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What other modules promise about the books: asked, written down, read again. */
@ApplicationScoped
class Promises {

  private final Iterable<Invariant> kept;
  private final Sql sql;

  @Inject
  Promises(@Any Instance<Invariant> kept, Sql sql) {
    this((Iterable<Invariant>) kept, sql);
  }

  Promises(Iterable<Invariant> kept, Sql sql) {
    this.kept = kept;
    this.sql = sql;
  }

  /** How many are broken in all. A promise that is no longer made is no longer shown. */
  long check(Instant now) {
    long broken = 0;
    List<String> names = new ArrayList<>();
    for (Invariant invariant : kept) {
      long violations = invariant.violations();
      write(new Promise(invariant.name(), invariant.rule(), violations), now);
      names.add(invariant.name());
      broken += violations;
    }
    sql.change(
        "delete from ledger.audited_promises where name <> all (?)",
        (Object) names.toArray(String[]::new));
    return broken;
  }

  List<Promise> latest() {
    return sql.list(
        "select name, rule, violations from ledger.audited_promises order by name",
        row ->
            new Promise(row.getString("name"), row.getString("rule"), row.getLong("violations")));
  }

  private void write(Promise promise, Instant now) {
    sql.change(
        """
        insert into ledger.audited_promises (name, rule, violations, audited_at)
        values (?, ?, ?, ?)
            on conflict (name) do update
           set rule = excluded.rule, violations = excluded.violations,
               audited_at = excluded.audited_at\
        """,
        promise.name(),
        promise.rule(),
        promise.violations(),
        now);
  }
}
