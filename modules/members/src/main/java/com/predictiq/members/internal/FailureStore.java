package com.predictiq.members.internal;

import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Failed log-ins, by address, whether or not it is a member's. */
@ApplicationScoped
@Transactional
class FailureStore {

  private final Sql sql;

  @Inject
  FailureStore(Sql sql) {
    this.sql = sql;
  }

  void note(byte[] addressHash, Instant at) {
    sql.change(
        "insert into members.log_in_failures (address_hash, failed_at) values (?, ?)",
        addressHash,
        at);
  }

  /** When the n-th last failure happened, if it was after this. */
  Optional<Instant> nthLast(int n, byte[] addressHash, Instant after) {
    return sql.first(
        """
        select failed_at from members.log_in_failures
         where address_hash = ? and failed_at > ?
         order by failed_at desc offset ? limit 1\
        """,
        row -> Sql.instant(row, "failed_at"),
        addressHash,
        after,
        n - 1);
  }

  void forget(byte[] addressHash) {
    sql.change("delete from members.log_in_failures where address_hash = ?", addressHash);
  }

  int forgetBefore(Instant time) {
    return sql.change("delete from members.log_in_failures where failed_at <= ?", time);
  }
}
