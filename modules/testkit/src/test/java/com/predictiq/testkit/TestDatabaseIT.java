package com.predictiq.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.liquibase.Migrations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabaseIT {

  @Test
  void a_fresh_database_has_the_schema_of_this_program() {
    try (TestDatabase database = TestDatabase.fresh()) {
      assertThat(new Migrations(database.url()).status().isCurrent()).isTrue();
    }
  }

  @Test
  void an_empty_database_has_none() {
    try (TestDatabase database = TestDatabase.empty()) {
      assertThat(new Migrations(database.url()).status().applied()).isEmpty();
    }
  }

  @Test
  void two_databases_share_nothing() throws SQLException {
    try (TestDatabase one = TestDatabase.fresh();
        TestDatabase other = TestDatabase.fresh()) {
      ask(one, "create table public.mine (id int)");
      assertThatThrownBy(() -> ask(other, "table public.mine")).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void closing_drops_the_database_even_with_a_connection_left_open() throws SQLException {
    TestDatabase database = TestDatabase.fresh();
    try (Connection forgotten = database.connection()) {
      database.close();
      assertThat(forgotten.isValid(1)).isFalse();
      assertThatThrownBy(database::connection).hasMessageContaining("does not exist");
    }
  }

  @Test
  void the_server_is_the_version_we_ship() throws SQLException {
    try (TestDatabase database = TestDatabase.fresh()) {
      assertThat(ask(database, "show server_version")).isEqualTo("17.11");
    }
  }

  private static String ask(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      ResultSet rows = statement.getResultSet();
      return rows.next() ? rows.getString(1) : "";
    }
  }
}
