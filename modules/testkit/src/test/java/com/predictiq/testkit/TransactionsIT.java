package com.predictiq.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class TransactionsIT {

  private final TestDatabase database;
  private final Transactions transactions;

  TransactionsIT(TestDatabase database) {
    this.database = database;
    this.transactions = new Transactions(database);
  }

  @BeforeEach
  void make_an_empty_table() {
    execute("drop table if exists public.things");
    execute("create table public.things (name text)");
  }

  @Test
  void commits_what_was_done_on_several_connections() {
    transactions.run(
        () -> {
          execute("insert into public.things values ('one')");
          execute("insert into public.things values ('two')");
        });
    assertThat(things()).isEqualTo(2);
  }

  @Test
  void rolls_all_of_it_back_when_something_is_thrown() {
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      execute("insert into public.things values ('one')");
                      throw new IllegalArgumentException("no");
                    }))
        .hasMessage("no");
    assertThat(things()).isZero();
  }

  @Test
  void takes_part_in_the_one_around_it() {
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      transactions.run(() -> execute("insert into public.things values ('one')"));
                      throw new IllegalArgumentException("no");
                    }))
        .hasMessage("no");
    assertThat(things()).isZero();
  }

  @Test
  void leaves_nothing_half_done_on_a_connection_that_is_used_again() throws SQLException {
    try (Connection connection = transactions.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("insert into public.things values ('never committed')");
    }
    transactions.run(() -> execute("insert into public.things values ('one')"));
    assertThat(things()).isEqualTo(1);
  }

  @Test
  void goes_on_when_the_server_has_cut_off_what_was_idle() throws SQLException {
    transactions.run(() -> execute("insert into public.things values ('one')"));
    try (Connection other = database.connection();
        Statement statement = other.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where datname = current_database() and pid <> pg_backend_pid()");
    }
    transactions.run(() -> execute("insert into public.things values ('two')"));
    assertThat(things()).isEqualTo(2);
  }

  private void execute(String sql) {
    try (Connection connection = transactions.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private int things() {
    try (Connection connection = transactions.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from public.things")) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
