package com.predictiq.acceptance.model.real;

import com.predictiq.platform.Job;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The jobs that time makes move markets and their money, and those that audit it. They are taken
 * away from the node, as if another node had them, so that they run when a history says so and at
 * no other time.
 */
@ApplicationScoped
class Workers {

  private static final String OURS =
      "name like 'markets.%' or name like 'wagers.%' or name like 'ledger.%'";
  private static final String LEDGER = "ledger.";
  private static final long A_MOMENT = Duration.ofMillis(10).toNanos();

  private final Sql sql;
  private final List<Job> jobs;

  @Inject
  Workers(Sql sql, @Any Instance<Job> beans) {
    this.sql = sql;
    this.jobs = beans.stream().filter(Workers::ours).toList();
  }

  /** Waits for those that are running at this moment. */
  void takeOver() {
    while (taken() < jobs.size()) {
      sql.change(
          """
          update platform.jobs
             set running_on = 'the histories', leased_until = now() + interval '1 day'
           where running_on is null and (%s)\
          """
              .formatted(OURS));
      LockSupport.parkNanos(A_MOMENT);
    }
  }

  void giveBack() {
    sql.change(
        """
        update platform.jobs set running_on = null, leased_until = null
         where running_on = 'the histories'\
        """);
  }

  /** Until none of them finds anything to do any more. */
  void run() {
    int done;
    do {
      done = jobs.stream().filter(job -> !job.name().startsWith(LEDGER)).mapToInt(Job::run).sum();
    } while (done > 0);
  }

  /** The ledger's, each once in this order. */
  void audit() {
    Stream.of("seals-transfers", "audits-what-is-new", "audits-everything")
        .flatMap(name -> jobs.stream().filter(job -> job.name().equals(LEDGER + name)))
        .forEach(Job::run);
  }

  private long taken() {
    return sql.first(
            "select count(*) as n from platform.jobs where running_on = 'the histories'",
            row -> row.getLong("n"))
        .orElseThrow();
  }

  private static boolean ours(Job job) {
    return Stream.of("markets.", "wagers.", LEDGER).anyMatch(job.name()::startsWith);
  }
}
