package com.predictiq.acceptance.scenario;

import com.predictiq.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A database that {@code bench/scale/grow.sql} has filled: small for every build, and as large as
 * promises are made for with {@code make size}.
 */
record GrownHouse(TestDatabase database) {

  /** One statement and the milliseconds its quickest run took. */
  record Cost(String statement, double millis) {}

  /** Below this a scan is what a good planner chooses. */
  private static final int GROWN = 5_000;

  private static final String SMALL =
      "set scale.members = '10000'; set scale.markets = '2000'; set scale.wagers = '60000'";

  private static final String FULL =
      "set scale.members = '100000'; set scale.markets = '10000'; set scale.wagers = '1000000'";

  static GrownHouse grow(TestDatabase database) {
    GrownHouse house = new GrownHouse(database);
    boolean full = "full".equals(System.getProperty("predictiq.scale"));
    house.run(
        full ? FULL : SMALL,
        "set work_mem = '256MB'",
        "begin",
        script(),
        "commit",
        "vacuum analyze");
    house.run("create extension pg_stat_statements");
    return house;
  }

  String busiestMember() {
    return text(
        """
        select email from members.members where id =
          (select member_id from wagers.positions group by member_id order by sum(wagers) desc limit 1)\
        """);
  }

  String busiestMarket() {
    return text("select market_id from markets.trading order by wagers desc limit 1");
  }

  String someCreator() {
    return text("select creator_id from markets.markets order by id limit 1");
  }

  /** The generated members have none that anybody knows. */
  void givePassword(String from, String to) {
    run(
        "update members.members set password_hash = (select password_hash from members.members"
            + " where email = '%s') where email = '%s'".formatted(from, to));
  }

  /** No worker is at it. */
  boolean isQuiet() {
    return text("select count(*) from platform.jobs where running_on is not null").equals("0");
  }

  void forgetCosts() {
    run("select pg_stat_statements_reset()", "select pg_stat_reset()");
  }

  /** What the lists asked, the dearest first. */
  List<Cost> slowest() {
    return list(
        """
        select s.query, s.min_exec_time from pg_stat_statements s
          join pg_database d on d.oid = s.dbid and d.datname = current_database()
         where s.query ~ '(markets|wagers|ledger|members)\\.' and s.query !~ 'pg_stat'
         order by s.min_exec_time desc limit 20\
        """,
        row -> new Cost(row.getString(1), row.getDouble(2)));
  }

  /** Counted by PostgreSQL while it read; the statements that would do so again are named. */
  Map<String, List<String>> readFromEndToEnd() {
    List<String> statements = statements();
    return list(
            "select s.relname from pg_stat_user_tables s join pg_class c on c.oid = s.relid"
                + " where s.seq_tup_read >= c.reltuples and c.reltuples > "
                + GROWN,
            row -> row.getString(1))
        .stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                table -> statements.stream().filter(sql -> scans(sql, table)).toList()));
  }

  private List<String> statements() {
    return list(
        """
        select s.query from pg_stat_statements s
          join pg_database d on d.oid = s.dbid and d.datname = current_database()
         where s.query ~ '^\\s*(select|with|update|delete)' and s.query !~ 'pg_'\
        """,
        row -> row.getString(1));
  }

  /** Some cannot be planned without their values; they are not named. */
  private boolean scans(String sql, String table) {
    try {
      return sql.contains("." + table)
          && list("explain (generic_plan) " + sql, row -> row.getString(1)).stream()
              .anyMatch(line -> line.contains("Seq Scan on " + table + " "));
    } catch (IllegalStateException needsItsValues) {
      return false;
    }
  }

  private static String script() {
    try {
      return Files.readString(Path.of("../../bench/scale/grow.sql"));
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  private String text(String query) {
    return list(query, row -> row.getString(1)).get(0);
  }

  @FunctionalInterface
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> list(String query, Row<T> row) {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<T> result = new ArrayList<>();
      while (rows.next()) {
        result.add(row.read(rows));
      }
      return result;
    } catch (SQLException failed) {
      throw new IllegalStateException(query, failed);
    }
  }

  private void run(String... statements) {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
