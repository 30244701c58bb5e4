package com.predictiq.liquibase;

import com.predictiq.kernel.DatabaseUrl;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL for this module; the others have the testkit, which stands on this module. */
final class TrialServer {

  /** A user whom the server asks for a password, and who owns nothing. */
  static final String GUEST = "guest";

  static final String GUEST_PASSWORD = "s3cret@#";

  private static final String OWNER = "postgres";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TrialServer() {}

  static DatabaseUrl emptyDatabase() {
    String name = "trial_" + COUNT.incrementAndGet();
    run(url(OWNER), "create database " + name);
    return url(name);
  }

  static DatabaseUrl url(String database) {
    return new DatabaseUrl("localhost", Running.SERVER.getPort(), database, OWNER, "", "");
  }

  static DatabaseUrl guest(DatabaseUrl of, String password) {
    return new DatabaseUrl(of.host(), of.port(), of.database(), GUEST, password, "");
  }

  static Connection connect(DatabaseUrl url) throws SQLException {
    return DriverManager.getConnection(url.jdbc(), url.user(), url.password());
  }

  static void run(DatabaseUrl url, String sql) {
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  /** The first column of the answer. */
  static List<String> ask(DatabaseUrl url, String sql) {
    List<String> answer = new ArrayList<>();
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        answer.add(rows.getString(1));
      }
      return answer;
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setOverrideWorkingDirectory(programs())
          .setPGStartupWait(Duration.ofSeconds(60))
          .setServerConfig("fsync", "off")
          .setDataDirectoryCustomizer(TrialServer::askGuestForPassword)
          .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Where PostgreSQL is unpacked, once: a place per user, because one cannot use another's. */
  private static File programs() {
    return new File(
        System.getProperty("java.io.tmpdir"),
        "predictiq-test-postgres-" + System.getProperty("user.name"));
  }

  private static void askGuestForPassword(File data) {
    Path rules = data.toPath().resolve("pg_hba.conf");
    try {
      String before = Files.readString(rules);
      Files.writeString(rules, "host all " + GUEST + " all scram-sha-256\n" + before);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static final class Running {
    static final EmbeddedPostgres SERVER = start();

    static {
      String jdbc = "jdbc:postgresql://localhost:" + SERVER.getPort() + "/postgres";
      try (Connection connection = DriverManager.getConnection(jdbc, OWNER, "");
          Statement statement = connection.createStatement()) {
        statement.execute("create role " + GUEST + " login password '" + GUEST_PASSWORD + "'");
      } catch (SQLException failed) {
        throw new IllegalStateException(failed);
      }
    }
  }
}
