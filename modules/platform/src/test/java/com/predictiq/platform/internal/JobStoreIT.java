package com.predictiq.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.platform.JobState;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@WithDatabase
class JobStoreIT {

  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration HOUR = Duration.ofHours(1);

  private final Sql sql;
  private final JobStore store;

  JobStoreIT(TestDatabase database) {
    this.sql = new Sql(database.dataSource());
    this.store = new JobStore(sql);
  }

  @Test
  void one_of_two_nodes_gets_a_job() {
    store.register("a.job");
    assertThat(store.claim(Set.of("a.job"), "one", LEASE)).containsExactly("a.job");
    assertThat(store.claim(Set.of("a.job"), "two", LEASE)).isEmpty();
  }

  @Test
  void a_finished_job_waits_for_its_next_time() {
    store.register("b.job");
    store.claim(Set.of("b.job"), "one", LEASE);
    store.finished("b.job", "one", HOUR, 7);
    assertThat(store.claim(Set.of("b.job"), "one", LEASE)).isEmpty();
    assertThat(state("b.job").lastWork()).contains(7L);
    assertThat(store.runSoon("b.job")).isTrue();
    assertThat(store.claim(Set.of("b.job"), "two", LEASE)).containsExactly("b.job");
  }

  @Test
  void what_is_called_for_while_it_runs_runs_once_more() {
    store.register("f.job");
    store.claim(Set.of("f.job"), "one", LEASE);
    store.runSoon("f.job");
    store.finished("f.job", "one", HOUR, 0);
    assertThat(store.claim(Set.of("f.job"), "one", LEASE)).containsExactly("f.job");
    store.finished("f.job", "one", HOUR, 1);
    assertThat(store.claim(Set.of("f.job"), "one", LEASE)).isEmpty();
  }

  @Test
  void a_node_that_died_keeps_a_job_no_longer_than_its_lease() {
    store.register("c.job");
    store.claim(Set.of("c.job"), "dead", LEASE);
    sql.change(
        "update platform.jobs set leased_until = now() - interval '1 second' where name = 'c.job'");
    assertThat(store.claim(Set.of("c.job"), "alive", LEASE)).containsExactly("c.job");
    store.finished("c.job", "dead", HOUR, 1); // comes back too late
    assertThat(state("c.job").runningOn()).contains("alive");
  }

  @Test
  void a_failure_is_written_down() {
    store.register("d.job");
    store.claim(Set.of("d.job"), "one", LEASE);
    store.failed("d.job", "one", HOUR, "it rained");
    assertThat(state("d.job").lastError()).contains("it rained");
    assertThat(state("d.job").failures()).isEqualTo(1);
  }

  @Test
  void a_node_that_leaves_gives_back_what_it_held() {
    store.register("e.job");
    store.claim(Set.of("e.job"), "leaving", LEASE);
    store.release("leaving");
    assertThat(store.claim(Set.of("e.job"), "staying", LEASE)).containsExactly("e.job");
  }

  @Test
  void nobody_can_run_a_job_that_is_not_there() {
    assertThat(store.runSoon("no.such.job")).isFalse();
  }

  private JobState state(String name) {
    List<JobState> all = store.all();
    return all.stream().filter(job -> job.name().equals(name)).findFirst().orElseThrow();
  }
}
