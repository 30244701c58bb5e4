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

  /** How many are broken in all, and where. A promise no longer made is no longer shown. */
  AuditStore.Found check(AuditStore.Scope scope, Instant now) {
    long broken = 0;
    List<String> names = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (Invariant invariant : kept) {
      long violations =
          scope == AuditStore.Scope.FULL ? invariant.violationsInAll() : invariant.violations();
      write(scope, new Promise(invariant.name(), invariant.rule(), violations), now);
      names.add(invariant.name());
      broken += violations;
      if (violations > 0) {
        faults.add(invariant.name() + " is broken");
        invariant.places().forEach(place -> faults.add(invariant.name() + ": " + place));
      }
    }
    sql.change(
        "delete from ledger.audited_promises where scope = ? and name <> all (?)",
        scope.code(),
        names.toArray(String[]::new));
    return new AuditStore.Found(broken, faults);
  }

  /** The worse of what both audits found. */
  List<Promise> latest() {
    return sql.list(
        """
        select name, max(rule) as rule, max(violations) as violations
          from ledger.audited_promises group by name order by name\
        """,
        row ->
            new Promise(row.getString("name"), row.getString("rule"), row.getLong("violations")));
  }

  private void write(AuditStore.Scope scope, Promise promise, Instant now) {
    sql.change(
        """
        insert into ledger.audited_promises (scope, name, rule, violations, audited_at)
        values (?, ?, ?, ?, ?)
            on conflict (scope, name) do update
           set rule = excluded.rule, violations = excluded.violations,
               audited_at = excluded.audited_at\
        """,
        scope.code(),
        promise.name(),
        promise.rule(),
        promise.violations(),
        now);
  }
}
