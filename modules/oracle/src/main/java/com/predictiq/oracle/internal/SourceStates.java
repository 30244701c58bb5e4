package com.predictiq.oracle.internal;

import com.predictiq.oracle.sources.Fault;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** How each source did last; one node asks it, all may be asked about it. */
@ApplicationScoped
class SourceStates {

  /** When it answered last, and how it failed if it has failed since. */
  record SourceState(Optional<Instant> answeredAt, Optional<Instant> failedAt, String failure) {

    boolean isUp() {
      return failedAt.isEmpty()
          || answeredAt.filter(answered -> answered.isAfter(failedAt.get())).isPresent();
    }
  }

  private final Sql sql;

  @Inject
  SourceStates(Sql sql) {
    this.sql = sql;
  }

  void answered(String source, Instant now) {
    sql.change(
        """
        insert into oracle.source_states (source, answered_at) values (?, ?)
        on conflict (source) do update set answered_at = excluded.answered_at\
        """,
        source,
        now);
  }

  void failed(String source, Fault fault, Instant now) {
    sql.change(
        """
        insert into oracle.source_states (source, failed_at, failure) values (?, ?, ?)
        on conflict (source) do update
           set failed_at = excluded.failed_at, failure = excluded.failure\
        """,
        source,
        now,
        fault.label());
  }

  Optional<SourceState> of(String source) {
    return sql.first(
        "select answered_at, failed_at, failure from oracle.source_states where source = ?",
        row ->
            new SourceState(
                Sql.optionalInstant(row, "answered_at"),
                Sql.optionalInstant(row, "failed_at"),
                row.getString("failure")),
        source);
  }
}
