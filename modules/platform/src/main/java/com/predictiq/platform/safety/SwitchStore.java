package com.predictiq.platform.safety;

import com.predictiq.platform.Breaker.Hold;
import com.predictiq.platform.Breaker.Stop;
import com.predictiq.platform.Breaker.Trip;
import com.predictiq.platform.Operation;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of the breaker. */
@ApplicationScoped
class SwitchStore {

  /**
   * What every stake asks: one row by its key, and whether a table is empty that nearly always is.
   */
  static final String GLANCE =
      """
      select s.tripped_at, exists (select from platform.holds) as held
        from platform.safety_switch s where s.id\
      """;

  private static final String TRIPPED =
      """
      select tripped_at, trip_reason, tripped_by, probes_passed
        from platform.safety_switch where id and tripped_at is not null\
      """;

  private final Sql sql;

  @Inject
  SwitchStore(Sql sql) {
    this.sql = sql;
  }

  /** Enough to know the state. */
  record Glance(Optional<Instant> trippedAt, boolean held) {}

  Glance glance() {
    return sql.first(
            GLANCE,
            row -> new Glance(Sql.optionalInstant(row, "tripped_at"), row.getBoolean("held")))
        .orElseThrow();
  }

  /** Until the caller's transaction ends nobody else moves the breaker. */
  void turn() {
    sql.list("select id from platform.safety_switch for update", row -> row.getBoolean("id"));
  }

  /** The trip, held until the caller's transaction ends; empty when somebody else is at it. */
  Optional<Trip> holdTrip() {
    return sql.first(TRIPPED + " for update skip locked", SwitchStore::trip);
  }

  Optional<Trip> trip() {
    return sql.first(TRIPPED, SwitchStore::trip);
  }

  void trip(Trip trip) {
    sql.change(
        """
        update platform.safety_switch
           set tripped_at = ?, trip_reason = ?, tripped_by = ?, probes_passed = ? where id\
        """,
        trip.since(),
        trip.reason(),
        trip.by(),
        trip.probesPassed());
  }

  boolean forgetTrip() {
    return sql.change(
            """
            update platform.safety_switch
               set tripped_at = null, trip_reason = null, tripped_by = null, probes_passed = 0
             where id and tripped_at is not null\
            """)
        > 0;
  }

  List<Hold> holds() {
    return sql.list(
        "select holder, held_at, reason, held_by from platform.holds order by held_at, holder",
        row ->
            new Hold(
                row.getString("holder"),
                Sql.instant(row, "held_at"),
                row.getString("reason"),
                row.getString("held_by")));
  }

  boolean hold(Hold hold) {
    return sql.change(
            """
            insert into platform.holds (holder, held_at, reason, held_by) values (?, ?, ?, ?)
            on conflict (holder) do nothing\
            """,
            hold.holder(),
            hold.since(),
            hold.reason(),
            hold.by())
        > 0;
  }

  boolean release(String holder) {
    return sql.change("delete from platform.holds where holder = ?", holder) > 0;
  }

  /** How many failures there were after a time, this one with them; older ones are forgotten. */
  long failed(String what, Instant at, Instant after) {
    sql.change("delete from platform.breaker_errors where failed_at <= ?", after);
    sql.change("insert into platform.breaker_errors (failed_at, what) values (?, ?)", at, what);
    return sql.first("select count(*) as n from platform.breaker_errors", row -> row.getLong("n"))
        .orElseThrow();
  }

  void forgetErrors() {
    sql.change("delete from platform.breaker_errors");
  }

  List<Stop> stops() {
    return sql.list(
        """
        select operation, stopped_at, reason, stopped_by
          from platform.stopped_operations order by operation\
        """,
        row ->
            new Stop(
                Operation.valueOf(row.getString("operation")),
                Sql.instant(row, "stopped_at"),
                row.getString("reason"),
                row.getString("stopped_by")));
  }

  boolean isStopped(Operation operation) {
    return sql.first(
            "select operation from platform.stopped_operations where operation = ?",
            row -> row.getString("operation"),
            operation.name())
        .isPresent();
  }

  boolean stop(Stop stop) {
    return sql.change(
            """
            insert into platform.stopped_operations (operation, stopped_at, reason, stopped_by)
            values (?, ?, ?, ?) on conflict (operation) do nothing\
            """,
            stop.operation().name(),
            stop.since(),
            stop.reason(),
            stop.by())
        > 0;
  }

  boolean letGoOn(Operation operation) {
    return sql.change(
            "delete from platform.stopped_operations where operation = ?", operation.name())
        > 0;
  }

  private static Trip trip(ResultSet row) throws SQLException {
    return new Trip(
        Sql.instant(row, "tripped_at"),
        row.getString("trip_reason"),
        row.getString("tripped_by"),
        row.getInt("probes_passed"));
  }
}
