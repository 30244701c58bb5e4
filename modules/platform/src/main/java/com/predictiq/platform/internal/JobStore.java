package com.predictiq.platform.internal;

import com.predictiq.platform.JobState;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The rows jobs are claimed by. All times are the database's, so that nodes with different clocks
 * agree on who is late.
 */
@ApplicationScoped
@Transactional
class JobStore {

  private static final int ERROR_LENGTH = 500;

  private final Sql sql;

  @Inject
  JobStore(Sql sql) {
    this.sql = sql;
  }

  void register(String name) {
    sql.change("insert into platform.jobs (name) values (?) on conflict (name) do nothing", name);
  }

  /** Takes every job that is due and that no living node holds. */
  List<String> claim(Collection<String> names, String node, Duration lease) {
    return sql.list(
        """
        update platform.jobs
           set running_on = ?, leased_until = now() + make_interval(secs => ?), woken = false
         where name in (
           select name from platform.jobs
            where name = any (?) and next_run_at <= now()
              and (leased_until is null or leased_until < now())
              for update skip locked)
        returning name\
        """,
        row -> row.getString("name"),
        node,
        (double) lease.toSeconds(),
        names.toArray(String[]::new));
  }

  void finished(String name, String node, Duration every, long work) {
    sql.change(
        """
        update platform.jobs
           set running_on = null, leased_until = null, last_run_at = now(), last_work = ?,
               last_error = null, runs = runs + 1,
               next_run_at = case when woken then now()
                                  else now() + make_interval(secs => ?) end
         where name = ? and running_on = ?\
        """,
        work,
        every.toMillis() / 1000.0,
        name,
        node);
  }

  void failed(String name, String node, Duration every, String error) {
    sql.change(
        """
        update platform.jobs
           set running_on = null, leased_until = null, last_run_at = now(),
               last_error = ?, runs = runs + 1, failures = failures + 1,
               next_run_at = case when woken then now()
                                  else now() + make_interval(secs => ?) end
         where name = ? and running_on = ?\
        """,
        error.substring(0, Math.min(error.length(), ERROR_LENGTH)),
        every.toMillis() / 1000.0,
        name,
        node);
  }

  /** Gives back what a node holds when it leaves. */
  void release(String node) {
    sql.change(
        "update platform.jobs set running_on = null, leased_until = null where running_on = ?",
        node);
  }

  /** What runs already may have looked past what it is called for now, and runs once more. */
  boolean runSoon(String name) {
    return sql.change(
            "update platform.jobs set next_run_at = now(), woken = true where name = ?", name)
        == 1;
  }

  List<JobState> all() {
    return sql.list(
        """
        select name, next_run_at, last_run_at, running_on, last_work, last_error, runs, failures,
               case when running_on is null
                       then greatest(0, extract(epoch from now() - next_run_at))::bigint
                       else 0 end as lag_seconds
          from platform.jobs order by name\
        """,
        row ->
            new JobState(
                row.getString("name"),
                Sql.instant(row, "next_run_at"),
                Sql.optionalInstant(row, "last_run_at"),
                Optional.ofNullable(row.getString("running_on")),
                Optional.ofNullable((Long) row.getObject("last_work")),
                Optional.ofNullable(row.getString("last_error")),
                row.getLong("runs"),
                row.getLong("failures"),
                row.getLong("lag_seconds")));
  }
}
