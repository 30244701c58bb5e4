package com.predictiq.admin.breaker;

import com.predictiq.platform.BreakerState;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** What operators did with the switch. */
@ApplicationScoped
class MoveStore {

  static final String LAST_CLOSED =
      """
      select moved_at, reason, moved_by from admin.switch_moves
       where position = 'CLOSED' order by number desc limit 1\
      """;

  private final Sql sql;

  @Inject
  MoveStore(Sql sql) {
    this.sql = sql;
  }

  /** A move, as it is told later. */
  record Move(Instant at, String reason, String by) {}

  /** Until the caller's transaction ends no other operator moves the switch. */
  void turn() {
    sql.change("lock table admin.switch_moves in share row exclusive mode");
  }

  void note(BreakerState position, Move move, String ended) {
    sql.change(
        """
        insert into admin.switch_moves (moved_at, position, reason, moved_by, ended)
        values (?, ?, ?, ?, ?)\
        """,
        move.at(),
        position.name(),
        move.reason(),
        move.by(),
        ended);
  }

  /** The last time somebody let the house take business again. */
  Optional<Move> lastClosed() {
    return sql.first(
        LAST_CLOSED,
        row ->
            new Move(
                Sql.instant(row, "moved_at"), row.getString("reason"), row.getString("moved_by")));
  }
}
