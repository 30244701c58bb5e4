package com.predictiq.wagers.lookback;

import com.predictiq.platform.Job;
import com.predictiq.platform.Sql;
import com.predictiq.wagers.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;

/** Results of months and weeks that nobody can ask for any more make room, some at a time. */
@ApplicationScoped
class ForgetsPeriods implements Job {

  static final String FORGET =
      """
      delete from wagers.period_results where ctid = any (array(
        select ctid from wagers.period_results where period = ? and since < ? limit 10000))\
      """;

  private final Sql sql;
  private final InstantSource clock;

  @Inject
  ForgetsPeriods(Sql sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "wagers.forgets-periods";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  /** The one before this is left, for a clock elsewhere may be behind. */
  @Override
  public int run() {
    return forget(Period.MONTH, Duration.ofDays(31)) + forget(Period.WEEK, Duration.ofDays(7));
  }

  private int forget(Period period, Duration length) {
    return sql.change(FORGET, period.wire(), period.since(clock.instant().minus(length)));
  }
}
