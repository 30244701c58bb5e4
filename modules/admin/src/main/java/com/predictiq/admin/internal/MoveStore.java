package com.predictiq.admin.internal;

import com.predictiq.admin.CircuitBreaker.Position;
import com.predictiq.admin.CircuitBreaker.State;
import com.predictiq.platform.SafetySwitch.Pause;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.util.Optional;

/** What operators did with the switch. Times are the database's, as those of the switch are. */
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

  /** Until the caller's transaction ends no other operator moves the switch. */
  void turn() {
    sql.change("lock table admin.switch_moves in share row exclusive mode");
  }

  void note(Position position, String reason, String operator, Optional<Pause> ended) {
    sql.change(
        """
        insert into admin.switch_moves
          (moved_at, position, reason, moved_by, ended_pause_at, ended_reason, ended_by)
        values (now(), ?, ?, ?, cast(? as timestamptz), ?, ?)\
        """,
        position.name(),
        reason,
        operator,
        ended.map(Pause::since).map(Timestamp::from).orElse(null),
        ended.map(Pause::reason).orElse(null),
        ended.map(Pause::by).orElse(null));
  }

  /** The last time somebody let the house take business again. */
  Optional<State> lastClosed() {
    return sql.first(
        LAST_CLOSED,
        row ->
            new State(
                Position.CLOSED,
                Optional.of(Sql.instant(row, "moved_at")),
                Optional.of(row.getString("reason")),
                Optional.of(row.getString("moved_by"))));
  }
}
