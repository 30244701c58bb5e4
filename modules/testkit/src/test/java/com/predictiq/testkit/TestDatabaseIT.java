package com.predictiq.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.liquibase.Migrations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestDatabaseIT {

  private static final String PLACE =
      "select oid::text from pg_database where datname = current_database()";

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
  void a_database_is_used_again_and_nothing_shows_it() throws SQLException {
    List<String> places = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      try (TestDatabase database = TestDatabase.fresh()) {
        places.add(ask(database, PLACE));
        found.add(ask(database, "select count(*) from platform.stopped_operations"));
        found.add(ask(database, "select string_agg(scope, ' ' order by scope) from ledger.audits"));
        found.add(ask(database, "select count(*) from oracle.feeds where symbol like 'What%'"));
        ask(database, "insert into platform.stopped_operations values ('CLAIMS', now(), '', '')");
        ask(database, "delete from ledger.audits where scope = 'full'");
        ask(database, "update oracle.feeds set symbol = 'changed'");
        ask(database, "insert into platform.breaker_errors (failed_at, what) values (now(), '')");
        found.add(ask(database, "select max(number) from platform.breaker_errors"));
      }
    }
    assertThat(places).containsOnly(places.get(0));
    assertThat(found.subList(4, 8)).isEqualTo(found.subList(0, 4)).isEqualTo(found.subList(8, 12));
    assertThat(found.subList(0, 4)).containsExactly("0", "full recent", "1", "1");
  }

  @Test
  void what_is_more_than_rows_is_not_undone_but_dropped() throws SQLException {
    for (String change : List.of("create table public.mine (id int)", "analyze ledger.audits")) {
      String place;
      try (TestDatabase database = TestDatabase.fresh()) {
        place = ask(database, PLACE);
        ask(database, change);
      }
      try (TestDatabase next = TestDatabase.fresh()) {
        assertThat(ask(next, PLACE)).as(change).isNotEqualTo(place);
      }
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
