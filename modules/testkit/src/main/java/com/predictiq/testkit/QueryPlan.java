package com.predictiq.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How PostgreSQL would run a statement. The planner is told to avoid sequential scans, because it
 * rightly loves them on the small tables of a test; one that is still there means that no index can
 * serve the statement.
 */
public final class QueryPlan {

  private final String sql;
  private final List<String> lines;

  private QueryPlan(String sql, List<String> lines) {
    this.sql = sql;
    this.lines = List.copyOf(lines);
  }

  /** Explains the statement with its parameters, in order, as JDBC takes them; runs nothing. */
  public static QueryPlan of(TestDatabase database, String sql, Object... parameters) {
    try (Connection connection = database.connection()) {
      try (Statement settings = connection.createStatement()) {
        settings.execute("set enable_seqscan = off");
      }
      return new QueryPlan(sql, explain(connection, sql, parameters));
    } catch (SQLException failed) {
      throw new IllegalArgumentException("PostgreSQL cannot explain: " + sql, failed);
    }
  }

  /** The table, with its schema, is reached through an index. */
  public QueryPlan hasNoSeqScanOn(String table) {
    assertThat(lines)
        .as("plan of %s%n%s", sql, this)
        .noneMatch(line -> scan("Seq Scan", table).matcher(line).find());
    return this;
  }

  public QueryPlan usesIndex(String index) {
    Pattern name = Pattern.compile("Index.* (using|on) " + Pattern.quote(index) + "( |$)");
    assertThat(lines).as("plan of %s%n%s", sql, this).anyMatch(line -> name.matcher(line).find());
    return this;
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }

  private static Pattern scan(String kind, String table) {
    return Pattern.compile(kind + " on " + Pattern.quote(table) + "( |$)");
  }

  private static List<String> explain(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("explain (verbose, costs off) " + sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return lines(statement);
    }
  }

  private static List<String> lines(PreparedStatement statement) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }
}
