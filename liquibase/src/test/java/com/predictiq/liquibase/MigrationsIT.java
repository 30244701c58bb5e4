package com.predictiq.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.kernel.DatabaseUrl;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MigrationsIT {

  private static final Duration SHORT = Duration.ofMillis(300);
  private static final List<ChangeSetId> ALL = List.copyOf(Changelog.SHIPPED.changeSets());

  private final DatabaseUrl database = TrialServer.emptyDatabase();
  private final Migrations migrations = new Migrations(database);

  @Test
  void goes_from_empty_to_head_to_empty_to_head() {
    List<String> empty = CatalogPicture.of(database);
    migrations.migrate();
    List<String> head = CatalogPicture.of(database);

    assertThat(migrations.rollback(Integer.MAX_VALUE)).hasSameElementsAs(ALL);
    assertThat(CatalogPicture.of(database)).isEqualTo(empty);

    assertThat(migrations.migrate()).isEqualTo(ALL);
    assertThat(CatalogPicture.of(database)).isEqualTo(head).isNotEqualTo(empty);
  }

  @Test
  void liquibase_applies_exactly_the_change_sets_we_read_without_it() {
    migrations.migrate();
    assertThat(
            TrialServer.ask(
                database,
                "select author || ':' || id from platform_migrations.databasechangelog"
                    + " order by orderexecuted"))
        .containsExactlyElementsOf(ALL.stream().map(ChangeSetId::toString).toList());
  }

  @Test
  void a_second_run_finds_nothing_to_do() {
    assertThat(migrations.migrate()).isEqualTo(ALL);
    assertThat(migrations.migrate()).isEmpty();
  }

  @Test
  void two_nodes_at_once_apply_everything_once() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<List<ChangeSetId>> node =
        () -> {
          together.await();
          return new Migrations(database).migrate();
        };
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      Future<List<ChangeSetId>> one = nodes.submit(node);
      Future<List<ChangeSetId>> other = nodes.submit(node);
      assertThat(List.of(one.get().size(), other.get().size()))
          .containsExactlyInAnyOrder(0, ALL.size());
    } finally {
      nodes.shutdownNow();
    }
    assertThat(migrations.status().isCurrent()).isTrue();
  }

  @Test
  void gives_up_when_another_node_never_ends() throws SQLException {
    Migrations impatient = new Migrations(database, Changelog.SHIPPED, SHORT);
    try (MigrationSession other = MigrationSession.open(database)) {
      other.keepOthersOut(SHORT);
      assertThatThrownBy(impatient::migrate)
          .isInstanceOf(MigrationFailed.class)
          .hasMessageContaining("Another node has been changing the schema");
      assertThat(impatient.status().pending()).isEqualTo(ALL);
    }
    assertThat(migrations.migrate()).isEqualTo(ALL);
  }

  @Test
  void a_killed_session_leaves_no_lock_behind() throws SQLException {
    MigrationSession killed = MigrationSession.open(database);
    killed.keepOthersOut(SHORT);
    TrialServer.run(
        TrialServer.url("postgres"),
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
            + database.database()
            + "'");
    assertThat(migrations.migrate()).isEqualTo(ALL);
    assertThat(killed.connection().isValid(1)).isFalse();
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void survives_a_lock_row_left_by_a_killed_node() {
    migrations.migrate();
    leaveLockRow();
    assertThat(migrations.rollback(1)).hasSize(1);
    leaveLockRow();
    assertThat(migrations.migrate()).hasSize(1);
  }

  @Test
  void refuses_a_schema_newer_than_the_program() {
    migrations.migrate();
    addChangeSetFromTheFuture();

    assertThatThrownBy(migrations::migrate)
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("newer than this program (change set wagers:9999-next-year)");
    assertThatThrownBy(() -> migrations.rollback(1)).isInstanceOf(BadSetting.class);
    assertThat(migrations.status().applied()).isEqualTo(ALL);
  }

  @Test
  void status_tells_applied_pending_and_unknown_apart() {
    assertThat(migrations.status()).isEqualTo(new MigrationStatus(List.of(), ALL, List.of()));

    migrations.migrate();
    List<ChangeSetId> back = migrations.rollback(2);
    addChangeSetFromTheFuture();

    MigrationStatus status = migrations.status();
    assertThat(status.applied()).hasSize(ALL.size() - 2);
    assertThat(status.pending()).isEqualTo(back).hasSize(2);
    assertThat(status.unknown()).containsExactly(new ChangeSetId("wagers", "9999-next-year"));
    assertThat(status.isCurrent()).isFalse();
  }

  @Test
  void looking_at_the_status_writes_nothing() {
    List<String> before = CatalogPicture.withBooks(database);
    migrations.status();
    assertThat(CatalogPicture.withBooks(database)).isEqualTo(before);
  }

  @Test
  void rolling_back_an_empty_database_does_nothing() {
    assertThat(migrations.rollback(3)).isEmpty();
    assertThatThrownBy(() -> migrations.rollback(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void works_with_a_name_and_limits_of_its_own() {
    trial("trial/settings.xml").migrate();
    assertThat(
            TrialServer.ask(database, "select name || '=' || setting from settings order by name"))
        .containsExactly(
            "application_name=predictiq-migrate", "lock_timeout=10000", "statement_timeout=900000");
  }

  @Test
  void a_failing_change_set_is_named_and_leaves_nothing_of_itself() {
    Migrations broken = trial("trial/broken.xml");
    assertThatThrownBy(broken::migrate)
        .isInstanceOf(MigrationFailed.class)
        .hasMessage("Change set trial:0002-broken failed: relation \"settings\" already exists.");
    assertThat(TrialServer.ask(database, "select to_regclass('public.half')::text"))
        .containsExactly((String) null);
    assertThat(broken.status().applied())
        .containsExactly(new ChangeSetId("trial", "0001-settings"));
  }

  private Migrations trial(String root) {
    return new Migrations(database, new Changelog(root), SHORT);
  }

  private void leaveLockRow() {
    TrialServer.run(
        database,
        "update platform_migrations.databasechangeloglock"
            + " set locked = true, lockgranted = now(), lockedby = 'a node that is no more'");
  }

  private void addChangeSetFromTheFuture() {
    TrialServer.run(
        database,
        "insert into platform_migrations.databasechangelog (id, author, filename, dateexecuted,"
            + " orderexecuted, exectype) values ('9999-next-year', 'wagers', 'db/wagers/9999.sql',"
            + " now(), 9999, 'EXECUTED')");
  }
}
