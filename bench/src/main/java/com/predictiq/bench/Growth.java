package com.predictiq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills a migrated, empty database. What orders nothing and forbids nothing is built when all rows
 * are there: indexes that grow with each row take several times as long.
 */
record Growth(Connection connection) {

  /** How much there is when the load begins. {@code crowd} stand on each of {@link #CROWDS}. */
  record Size(int members, int markets, int wagers, int crowd) {

    static Size of(int members, int markets, int wagers) {
      return new Size(members, markets, wagers, 0);
    }

    /** Too many to tell each in the journal. */
    boolean isHuge() {
      return wagers > 1_000_000;
    }
  }

  /** One to be settled by itself, and one while others stake. */
  static final int CROWDS = 2;

  private static final String LOOSE =
      """
      select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
        from pg_index i join pg_class c on c.oid = i.indrelid
        join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'wagers' and c.relname in ('wagers', 'positions') and not i.indisunique\
      """;

  private record Index(String name, String definition) {}

  void to(Size size) throws SQLException, IOException {
    long begun = System.nanoTime();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      settings(statement, size);
      List<Index> loose = loose(statement);
      for (Index index : loose) {
        statement.execute("drop index " + index.name());
      }
      statement.execute(script("scale/grow.sql"));
      if (size.crowd() > 0) {
        statement.execute(script("scale/crowd.sql"));
      }
      for (Index index : loose) {
        statement.execute(index.definition());
      }
      // Else the house would spend the run on giving back what nobody ever decided.
      statement.execute(
          "update markets.markets set resolution_time = '2031-01-01' where status = 'CLOSED'");
      statement.execute("set local session_replication_role = origin");
      statement.execute(script("plain/prepare.sql"));
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("vacuum analyze");
      statement.execute("create extension if not exists pg_stat_statements");
    }
    Foundation.say(size + " grown in " + (System.nanoTime() - begun) / 1_000_000_000 + " s");
  }

  private static void settings(Statement statement, Size size) throws SQLException {
    for (String setting :
        List.of(
            "scale.members = '" + size.members() + "'",
            "scale.markets = '" + size.markets() + "'",
            "scale.wagers = '" + size.wagers() + "'",
            "scale.crowd = '" + size.crowd() + "'",
            "scale.crowds = '" + CROWDS + "'",
            "scale.journal = '" + (size.isHuge() ? "together" : "each") + "'",
            "work_mem = '256MB'",
            "maintenance_work_mem = '512MB'")) {
      statement.execute("set local " + setting);
    }
  }

  private static List<Index> loose(Statement statement) throws SQLException {
    List<Index> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(LOOSE)) {
      while (rows.next()) {
        found.add(new Index(rows.getString(1), rows.getString(2)));
      }
    }
    return found;
  }

  static String script(String name) throws IOException {
    return Files.readString(House.ROOT.resolve("bench").resolve(name));
  }
}
