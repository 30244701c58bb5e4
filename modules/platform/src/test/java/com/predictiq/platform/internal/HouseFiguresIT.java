package com.predictiq.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.platform.Dependency;
import com.predictiq.platform.Dependency.State;
import com.predictiq.platform.Scrape;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@WithDatabase
class HouseFiguresIT {

  private final TestDatabase database;
  private final JobStore jobs;
  private final HouseFigures figures;
  private final SettableClock clock = new SettableClock();
  private final WatchesTheHouse watch;

  HouseFiguresIT(TestDatabase database) {
    this.database = database;
    Sql sql = new Sql(database.dataSource());
    this.jobs = new JobStore(sql);
    this.figures = new HouseFigures(sql, new OutboxStore(sql), jobs);
    this.watch = new WatchesTheHouse(figures, Stream::empty, clock);
  }

  @Test
  void sees_who_is_connected_and_how_many_could_be() throws SQLException {
    try (Connection one = database.dataSource().getConnection()) {
      assertThat(one.isValid(1)).isTrue();
      HouseFigures.Connections now = figures.connections();
      long all = now.byState().values().stream().mapToLong(Long::longValue).sum();
      assertThat(now.byState().get("active")).isPositive();
      assertThat(all).isBetween(2L, now.most());
    }
  }

  @Test
  void tells_of_jobs_letters_and_sessions_by_closed_names() {
    jobs.register("watched.job");
    watch.look();
    assertThat(told())
        .contains("platform_job_lag_seconds{worker=\"watched.job\"} 0\n")
        .contains("platform_job_failures_total{worker=\"watched.job\"} 0\n")
        .contains("platform_outbox_letters{state=\"dead\"} ")
        .contains("db_connections{state=\"idle_in_transaction\"} ")
        .contains("db_connections{state=\"other\"} ");
  }

  @Test
  void tells_who_answers_and_not_of_what_nobody_configured() {
    watch.note(
        Stream.of(is("database", State.up()), is("redis", State.down("no")), is("chain", off())));
    assertThat(told())
        .contains("platform_dependency_up{dependency=\"database\"} 1\n")
        .contains("platform_dependency_up{dependency=\"redis\"} 0\n")
        .doesNotContain("\"chain\"");
  }

  @Test
  void takes_a_look_that_never_ends_for_a_database_that_is_away() {
    watch.note(Stream.of(is("database", State.up())));
    clock.advance(Duration.ofSeconds(31));
    assertThat(told()).contains("platform_dependency_up{dependency=\"database\"} 0\n");
  }

  private String told() {
    Scrape scrape = new Scrape();
    watch.tell(scrape);
    return scrape.text();
  }

  private static State off() {
    return State.off("nobody set it");
  }

  private static Dependency is(String name, State state) {
    return new Dependency() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public State probe() {
        return state;
      }
    };
  }
}
