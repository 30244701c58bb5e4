package com.predictiq.admin.internal;

import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** The row that says the demo was opened. */
@ApplicationScoped
class DemoStore {

  /** Any number, as long as nobody else takes it: "demo" in ASCII. */
  private static final long LOCK = 0x64656d6fL;

  private final Sql sql;

  @Inject
  DemoStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * Whether the caller's transaction is the one that opens the demo. Two nodes that start together
   * do not wait for each other: the lock is tried, and held until the transaction ends.
   */
  boolean claim(Instant now) {
    boolean mine =
        sql.first(
                "select pg_try_advisory_xact_lock(?) as mine", row -> row.getBoolean("mine"), LOCK)
            .orElseThrow();
    return mine
        && sql.change(
                "insert into admin.demo_openings (opened_at) values (?) on conflict do nothing",
                now)
            == 1;
  }
}
