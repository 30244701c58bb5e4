package com.predictiq.testkit;

import com.predictiq.kernel.DatabaseUrl;
import com.predictiq.liquibase.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** The one PostgreSQL of this JVM. Started by the first test that needs it, gone with the JVM. */
final class TestServer {

  static final String USER = "postgres";

  private static final String TEMPLATE = "predictiq_template";
  private static final Duration START_UP = Duration.ofSeconds(60);

  private final EmbeddedPostgres postgres;
  private final AtomicInteger count = new AtomicInteger();
  private final UsedDatabases used = new UsedDatabases(this);

  private TestServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  static TestServer instance() {
    return Running.SERVER;
  }

  DatabaseUrl url(String database) {
    return new DatabaseUrl("localhost", postgres.getPort(), database, USER, "", "");
  }

  /** One that is as the migrated template is, and nobody else has. */
  String likeTemplate() {
    return used.take().orElseGet(() -> create("template " + TEMPLATE));
  }

  /** No connection to it is left, and its name means nothing any more. */
  void takeBack(String database) {
    used.clean(database);
  }

  String empty() {
    return create("");
  }

  void drop(String database) {
    run("drop database if exists " + database + " with (force)");
  }

  private String create(String from) {
    String database = newName();
    run("create database " + database + " " + from);
    return database;
  }

  String newName() {
    return "test_" + count.incrementAndGet();
  }

  void run(String sql) {
    DataSource postgresDatabase = postgres.getPostgresDatabase();
    try (Connection connection = postgresDatabase.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql + " failed", failed);
    }
  }

  private static TestServer start() {
    Path data = new MigratedCluster(programs().toPath(), TestServer::migrate).copy();
    EmbeddedPostgres postgres = started(data);
    Thread end = new Thread(() -> end(postgres, data), "ends the PostgreSQL of the tests");
    Runtime.getRuntime().addShutdownHook(end);
    return new TestServer(postgres);
  }

  /** Leaves a migrated template in an empty directory. */
  private static void migrate(Path data) {
    try (EmbeddedPostgres postgres = started(data)) {
      TestServer server = new TestServer(postgres);
      server.run("create database " + TEMPLATE);
      new Migrations(server.url(TEMPLATE)).migrate();
      UsedDatabases.prepare(server.url(TEMPLATE));
    } catch (IOException failed) {
      throw new UncheckedIOException("PostgreSQL for the tests did not stop", failed);
    }
  }

  private static EmbeddedPostgres started(Path data) {
    try {
      return settings().setDataDirectory(data).setCleanDataDirectory(false).start();
    } catch (IOException failed) {
      throw new UncheckedIOException("PostgreSQL for the tests did not start", failed);
    }
  }

  private static void end(EmbeddedPostgres postgres, Path data) {
    try {
      postgres.close();
    } catch (IOException leftRunning) {
      throw new UncheckedIOException(leftRunning);
    } finally {
      MigratedCluster.delete(data);
    }
  }

  /** Nothing here outlives the JVM, so nothing has to survive a power cut. */
  private static EmbeddedPostgres.Builder settings() {
    return EmbeddedPostgres.builder()
        .setRegisterShutdownHook(false)
        .setOverrideWorkingDirectory(programs())
        .setPGStartupWait(START_UP)
        .setServerConfig("fsync", "off")
        .setServerConfig("full_page_writes", "off")
        .setServerConfig("synchronous_commit", "off")
        .setServerConfig("shared_buffers", "64MB")
        .setServerConfig("min_wal_size", "32MB")
        .setServerConfig("max_wal_size", "256MB")
        .setServerConfig("autovacuum", "off")
        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
        .setServerConfig("jit", "off");
  }

  /** Where PostgreSQL is unpacked, once: a place per user, because one cannot use another's. */
  private static File programs() {
    return new File(
        System.getProperty("java.io.tmpdir"),
        "predictiq-test-postgres-" + System.getProperty("user.name"));
  }

  private static final class Running {
    static final TestServer SERVER = start();
  }
}
