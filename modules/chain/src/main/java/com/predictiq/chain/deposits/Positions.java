package com.predictiq.chain.deposits;

import com.predictiq.chain.network.Payment;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** How far the payments to custody have been taken in. */
@ApplicationScoped
class Positions {

  static final String PAYMENTS = "payments";

  private final Sql sql;

  @Inject
  Positions(Sql sql) {
    this.sql = sql;
  }

  /** 0 before the first. */
  long read() {
    return sql.first(
            "select position from chain.cursors where stream = ?", row -> row.getLong(1), PAYMENTS)
        .orElse(0L);
  }

  /** Of two that have read the same page one moves, and the other sees that it was too late. */
  boolean move(long from, long to, Instant now) {
    return sql.change(
            """
            insert into chain.cursors (stream, ledger, moved_at, position) values (?, ?, ?, ?)
            on conflict (stream) do update
               set ledger = excluded.ledger, moved_at = excluded.moved_at,
                   position = excluded.position, version = chain.cursors.version + 1
             where chain.cursors.position = ?\
            """,
            PAYMENTS,
            Payment.ledgerOf(to),
            now,
            to,
            from)
        == 1;
  }
}
