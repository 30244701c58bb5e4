package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.liquibase.Migrations;
import com.predictiq.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A program and a database that do not fit each other; {@link ImageScenario} has two that do. */
class SchemaScenario {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @Test
  void leaves_an_unmigrated_database_alone_where_it_is_told_to() {
    try (TestDatabase database = TestDatabase.empty();
        Installation installation = Installation.on(TwoNodes.address(database.url()))) {
      isRefused(installation.run(Map.of("PREDICTIQ_MIGRATE", "off")), "PREDICTIQ_MIGRATE");
      assertThat(installation.run(Map.of(), "status").out()).contains(": 0 applied");
      assertThat(installation.run(Map.of(), "migrate").exitCode()).isZero();
      assertThat(new Migrations(database.url()).status().isCurrent()).isTrue();
    }
  }

  @Test
  void refuses_a_schema_that_is_newer_than_itself() throws SQLException {
    try (TestDatabase database = TestDatabase.fresh();
        Installation installation = Installation.on(TwoNodes.address(database.url()))) {
      isMigratedByAnother(database);
      isRefused(installation.run(Map.of()), "newer");
      isRefused(installation.run(Map.of("PREDICTIQ_MIGRATE", "off")), "PREDICTIQ_MIGRATE");
    }
  }

  /** An upgrade that was not fit to be used is taken back; the schema stays. */
  @Test
  void serves_on_a_newer_schema_where_it_is_told_to() throws SQLException {
    try (TestDatabase database = TestDatabase.fresh();
        Installation installation = Installation.on(TwoNodes.address(database.url()))) {
      isMigratedByAnother(database);
      installation.with("PREDICTIQ_MIGRATE", "ahead").start().awaitReady();
      assertThat(new Migrations(database.url()).status().unknown()).hasSize(1);
    }
    try (TestDatabase old = TestDatabase.empty();
        Installation installation = Installation.on(TwoNodes.address(old.url()))) {
      isRefused(installation.run(Map.of("PREDICTIQ_MIGRATE", "ahead")), "PREDICTIQ_MIGRATE");
    }
  }

  private static void isMigratedByAnother(TestDatabase database) throws SQLException {
    try (Connection connection = database.connection();
        Statement future = connection.createStatement()) {
      future.execute(
          """
          insert into platform_migrations.databasechangelog
            (id, author, filename, dateexecuted, orderexecuted, exectype)
          values ('9999', 'tomorrow', 'tomorrow.sql', now(), 9999, 'EXECUTED')\
          """);
    }
  }

  private static void isRefused(Ending ending, String name) {
    assertThat(ending.exitCode()).as(ending.toString()).isNotZero();
    assertThat(ending.took()).as(ending.toString()).isLessThan(FairLimit.of(PATIENCE));
    assertThat(ending.err()).contains(name).doesNotContain("Exception");
  }
}
