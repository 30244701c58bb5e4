package com.predictiq.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@WithDatabase
class QueryPlanIT {

  private final TestDatabase database;

  QueryPlanIT(TestDatabase database) {
    this.database = database;
  }

  @BeforeAll
  static void make_a_table(TestDatabase database) throws SQLException {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema plans");
      statement.execute("create table plans.rows (id bigint primary key, kind text, note text)");
      statement.execute("create index rows_by_kind on plans.rows (kind)");
    }
  }

  @Test
  void accepts_a_statement_that_an_index_serves() {
    QueryPlan.of(database, "select note from plans.rows where id = ?", 1L)
        .hasNoSeqScanOn("plans.rows")
        .usesIndex("rows_pkey");
  }

  @Test
  void accepts_an_index_behind_an_alias() {
    QueryPlan.of(database, "select r.note from plans.rows r where r.kind = ?", "a")
        .hasNoSeqScanOn("plans.rows")
        .usesIndex("rows_by_kind");
  }

  @Test
  void notices_a_statement_that_no_index_serves() {
    QueryPlan plan = QueryPlan.of(database, "select id from plans.rows where note = ?", "a");
    assertThatThrownBy(() -> plan.hasNoSeqScanOn("plans.rows"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Seq Scan on plans.rows");
  }

  @Test
  void notices_that_another_index_was_meant() {
    QueryPlan plan = QueryPlan.of(database, "select note from plans.rows where id = ?", 1L);
    assertThatThrownBy(() -> plan.usesIndex("rows_by_kind")).isInstanceOf(AssertionError.class);
  }

  @Test
  void explains_writes_without_doing_them() {
    QueryPlan.of(database, "update plans.rows set note = ? where id = ?", "b", 1L)
        .hasNoSeqScanOn("plans.rows");
  }
}
