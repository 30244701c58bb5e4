package com.predictiq.platform.safety;

import com.predictiq.kernel.Departure;
import com.predictiq.platform.Maintenance;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Every write asks whether it may, so the answer is kept for a second; the node that was told knows
 * at once. Freshness is measured by the machine's own stopwatch: a clock that rehearses jumps.
 */
@ApplicationScoped
class Caretaker implements Maintenance {

  private static final Logger LOG = Logger.getLogger("predictiq.maintenance");
  private static final long A_SECOND = Duration.ofSeconds(1).toNanos();

  private record Known(Optional<ReadOnly> readOnly, long nanos) {}

  private final Sql sql;
  private final InstantSource clock;
  private final Departure departure = Departure.ofThisProcess();
  private final AtomicBoolean draining = new AtomicBoolean();
  private volatile Known known = new Known(Optional.empty(), System.nanoTime() - 2 * A_SECOND);

  @Inject
  Caretaker(Sql sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public Optional<ReadOnly> readOnly() {
    Known last = known;
    return System.nanoTime() - last.nanos() < A_SECOND ? last.readOnly() : readOnlyNow();
  }

  @Override
  public Optional<ReadOnly> readOnlyNow() {
    Optional<ReadOnly> now =
        sql.first(
            "select begun_at, reason, begun_by, retry_after_seconds from platform.maintenance",
            row ->
                new ReadOnly(
                    Sql.instant(row, "begun_at"),
                    row.getString("reason"),
                    row.getString("begun_by"),
                    Duration.ofSeconds(row.getLong("retry_after_seconds"))));
    known = new Known(now, System.nanoTime());
    return now;
  }

  @Override
  @Transactional
  public boolean beginReadOnly(String reason, String by, Duration retryAfter) {
    boolean first =
        sql.change(
                """
                insert into platform.maintenance (begun_at, reason, begun_by, retry_after_seconds)
                values (?, ?, ?, ?) on conflict (once) do nothing\
                """,
                clock.instant(),
                reason,
                by,
                (int) retryAfter.toSeconds())
            > 0;
    if (first) {
      LOG.log(Level.WARNING, "Read-only by {0}: {1}", new Object[] {by, reason});
    }
    readOnlyNow();
    return first;
  }

  @Override
  @Transactional
  public boolean endReadOnly(String by) {
    boolean was = sql.change("delete from platform.maintenance") > 0;
    if (was) {
      LOG.log(Level.WARNING, "Written again, by {0}", by);
    }
    readOnlyNow();
    return was;
  }

  @Override
  public boolean draining() {
    return draining.get() || departure.hasBegun();
  }

  @Override
  public void drain(boolean on, String by) {
    if (draining.compareAndSet(!on, on)) {
      LOG.log(Level.WARNING, on ? "Draining, by {0}" : "No longer draining, by {0}", by);
    }
  }
}
