package com.predictiq.platform.internal;

import com.predictiq.platform.JobState;
import com.predictiq.platform.Outbox.OutboxState;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What only the database knows of the machine room, for those who watch it. */
@ApplicationScoped
class HouseFigures {

  /** Other states are rare and told as one, so that the list stays closed. */
  static final List<String> STATES = List.of("active", "idle", "idle_in_transaction");

  static final String OTHER = "other";

  /** The sessions of the whole server, whoever opened them, and how many there may be. */
  record Connections(Map<String, Long> byState, long most) {}

  private final Sql sql;
  private final OutboxStore letters;
  private final JobStore jobs;

  @Inject
  HouseFigures(Sql sql, OutboxStore letters, JobStore jobs) {
    this.sql = sql;
    this.letters = letters;
    this.jobs = jobs;
  }

  Connections connections() {
    Map<String, Long> byState = new HashMap<>();
    sql.list(
            """
            select replace(coalesce(state, ''), ' ', '_') as state, count(*) as found
              from pg_stat_activity where backend_type = 'client backend' group by state\
            """,
            row -> Map.entry(row.getString("state"), row.getLong("found")))
        .forEach(found -> byState.merge(known(found.getKey()), found.getValue(), Long::sum));
    return new Connections(byState, most());
  }

  OutboxState outbox() {
    return letters.state();
  }

  List<JobState> jobs() {
    return jobs.all();
  }

  /** What is kept for superusers is not for us. */
  private long most() {
    return sql.first(
            """
            select sum(case name when 'max_connections' then setting::int
                                 else -setting::int end) as most
              from pg_settings
             where name in ('max_connections', 'superuser_reserved_connections',
                            'reserved_connections')\
            """,
            row -> row.getLong("most"))
        .orElseThrow();
  }

  private static String known(String state) {
    return STATES.contains(state) ? state : OTHER;
  }
}
