package com.predictiq.admin.changes;

import com.predictiq.admin.ChangeView;
import com.predictiq.admin.ChangeView.Approval;
import com.predictiq.admin.ChangeView.End;
import com.predictiq.admin.ChangeView.State;
import com.predictiq.kernel.PageRequest;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The changes, pending and over. */
@ApplicationScoped
class ChangeStore {

  /** Above every id there is: where the newest is the next one. */
  private static final UUID TOP = new UUID(-1L, -1L);

  private static final String ROWS =
      """
      select id, setting, value_before, value, reason, state, proposed_by, proposed_at,
             timelock_seconds, approved_by, approved_at, due_at, ended_at, ended_by, end_reason
        from admin.changes\
      """;

  private final Sql sql;

  @Inject
  ChangeStore(Sql sql) {
    this.sql = sql;
  }

  /** False when a change of this setting is pending. */
  boolean add(ChangeView change) {
    return sql.change(
            """
            insert into admin.changes
              (id, setting, value_before, value, reason, state, proposed_by, proposed_at, timelock_seconds)
            values (?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?)
            on conflict (setting) where state in ('PROPOSED', 'APPROVED') do nothing\
            """,
            change.id(),
            change.setting(),
            change.before(),
            change.value(),
            change.reason(),
            change.proposedBy(),
            change.proposedAt(),
            change.timelock().toSeconds())
        > 0;
  }

  /** The change, held until the caller's transaction ends. */
  Optional<ChangeView> hold(UUID id) {
    return sql.first(ROWS + " where id = ? for update", ChangeStore::view, id);
  }

  Optional<ChangeView> find(UUID id) {
    return sql.first(ROWS + " where id = ?", ChangeStore::view, id);
  }

  void approve(UUID id, Approval approval) {
    sql.change(
        """
        update admin.changes set state = 'APPROVED', approved_by = ?, approved_at = ?, due_at = ?
         where id = ?\
        """,
        approval.by(),
        approval.at(),
        approval.dueAt(),
        id);
  }

  void end(UUID id, State state, End end) {
    sql.change(
        """
        update admin.changes set state = ?, ended_at = ?, ended_by = ?, end_reason = ? where id = ?\
        """,
        state.name(),
        end.at(),
        end.by(),
        end.reason(),
        id);
  }

  /** The next one whose time has come, held; others that are held by somebody are passed over. */
  Optional<ChangeView> holdDue(Instant now) {
    return sql.first(
        ROWS
            + """
             where state = 'APPROVED' and due_at <= ?
             order by due_at, id limit 1 for update skip locked\
            """,
        ChangeStore::view,
        now);
  }

  /** Lets go of what nobody agreed to; how many there were. */
  int lapse(Instant proposedBefore, Instant now) {
    return sql.change(
        """
        update admin.changes
           set state = 'LAPSED', ended_at = ?, ended_by = 'clock', end_reason = 'Nobody agreed in time.'
         where state = 'PROPOSED' and proposed_at < ?\
        """,
        now,
        proposedBefore);
  }

  List<ChangeView> newestFirst(Optional<State> state, PageRequest request) {
    UUID before = request.after().map(UUID::fromString).orElse(TOP);
    return state.isPresent()
        ? sql.list(
            ROWS + " where state = ? and id < ? order by id desc limit ?",
            ChangeStore::view,
            state.get().name(),
            before,
            request.fetch())
        : sql.list(
            ROWS + " where id < ? order by id desc limit ?",
            ChangeStore::view,
            before,
            request.fetch());
  }

  private static ChangeView view(ResultSet row) throws SQLException {
    Optional<Instant> approvedAt = Sql.optionalInstant(row, "approved_at");
    Optional<Instant> endedAt = Sql.optionalInstant(row, "ended_at");
    return new ChangeView(
        row.getObject("id", UUID.class),
        row.getString("setting"),
        row.getString("value_before"),
        row.getString("value"),
        row.getString("reason"),
        State.valueOf(row.getString("state")),
        row.getString("proposed_by"),
        Sql.instant(row, "proposed_at"),
        Duration.ofSeconds(row.getLong("timelock_seconds")),
        approvedAt.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Approval(
                    row.getString("approved_by"), approvedAt.get(), Sql.instant(row, "due_at"))),
        endedAt.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new End(endedAt.get(), row.getString("ended_by"), row.getString("end_reason"))));
  }
}
