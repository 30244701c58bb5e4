package com.predictiq.liquibase;

import com.predictiq.kernel.BadSetting;
import com.predictiq.kernel.DatabaseUrl;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One connection that changes the schema. The advisory lock that keeps other nodes out lives and
 * dies with it, so a killed node leaves nothing to clean up by hand.
 */
final class MigrationSession implements AutoCloseable {

  /** Where Liquibase keeps its books, apart from every module's tables. */
  static final String SCHEMA = "platform_migrations";

  private static final int CONNECT_SECONDS = 5;
  private static final int LOGIN_SECONDS = 7;
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** The letters "predicti". Advisory locks are counted per database, so one key is enough. */
  private static final long LOCK = 0x7072_6564_6963_7469L;

  /**
   * A change that cannot have its lock soon gives up rather than queue the whole site behind it; a
   * statement may take long, but not for ever.
   */
  private static final String SETTINGS =
      "set application_name = 'predictiq-migrate';"
          + " set lock_timeout = '10s';"
          + " set statement_timeout = '15min';"
          + " set idle_in_transaction_session_timeout = '15min'";

  private final DatabaseUrl database;
  private final Connection connection;

  private MigrationSession(DatabaseUrl database, Connection connection) {
    this.database = database;
    this.connection = connection;
  }

  static MigrationSession open(DatabaseUrl database) {
    MigrationSession session = new MigrationSession(database, connect(database));
    try {
      session.prepare();
      return session;
    } catch (SQLException | BadSetting unusable) {
      session.close();
      throw unusable instanceof BadSetting bad
          ? bad
          : DatabaseRefusal.of(database, (SQLException) unusable);
    }
  }

  Connection connection() {
    return connection;
  }

  Instant time() {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("select clock_timestamp()")) {
      answer.next();
      return answer.getObject(1, OffsetDateTime.class).toInstant();
    } catch (SQLException failed) {
      throw refusal(failed);
    }
  }

  /** The change sets this database has seen. */
  Set<ChangeSetId> applied() {
    Set<ChangeSetId> applied = new LinkedHashSet<>();
    if (!has("databasechangelog")) {
      return applied;
    }
    String sql = "select author, id from " + SCHEMA + ".databasechangelog order by orderexecuted";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        applied.add(new ChangeSetId(rows.getString(1), rows.getString(2)));
      }
      return applied;
    } catch (SQLException failed) {
      throw refusal(failed);
    }
  }

  /**
   * Waits for other nodes in short tries: one long wait inside the server would hold a snapshot
   * that a {@code create index concurrently} of the other node has to wait for in turn.
   */
  void keepOthersOut(Duration patience) {
    long tries = 1 + patience.dividedBy(PAUSE);
    while (!holds("select pg_try_advisory_lock(" + LOCK + ")")) {
      if (--tries == 0) {
        throw new MigrationFailed(
            ("Another node has been changing the schema of %s for more than %d s; wait for it, or"
                    + " end its session (application_name predictiq-migrate).")
                .formatted(database.place(), patience.toSeconds()));
      }
      pause();
    }
  }

  /**
   * Makes room for Liquibase's books and clears the lock row a killed node may have left in them.
   * Only for the holder of the advisory lock, which proves that nobody is behind that row.
   */
  void openBooks() {
    run("create schema if not exists " + SCHEMA);
    if (has("databasechangeloglock")) {
      run(
          ("update %s.databasechangeloglock"
                  + " set locked = false, lockgranted = null, lockedby = null where locked")
              .formatted(SCHEMA));
    }
  }

  /** Back to a state that can be asked, whatever happened to the transaction before. */
  void giveUpTransaction() {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException lost) {
      throw refusal(lost);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException alreadyLost) {
      throw refusal(alreadyLost);
    }
  }

  private static Connection connect(DatabaseUrl database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(database.jdbc());
    source.setUser(database.user());
    source.setPassword(database.password());
    source.setTcpKeepAlive(true);
    if (!database.options().contains("connectTimeout=")) {
      source.setConnectTimeout(CONNECT_SECONDS);
    }
    if (!database.options().contains("loginTimeout=")) {
      source.setLoginTimeout(LOGIN_SECONDS);
    }
    try {
      return source.getConnection();
    } catch (SQLException refused) {
      throw DatabaseRefusal.of(database, refused);
    }
  }

  private void prepare() throws SQLException {
    DatabaseMetaData server = connection.getMetaData();
    DatabaseRefusal.requireSupported(
        server.getDatabaseMajorVersion(), server.getDatabaseProductVersion());
    try (Statement statement = connection.createStatement()) {
      statement.execute(SETTINGS);
    }
  }

  private boolean has(String table) {
    return holds("select to_regclass('" + SCHEMA + "." + table + "') is not null");
  }

  private boolean holds(String question) {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      return answer.next() && answer.getBoolean(1);
    } catch (SQLException failed) {
      throw refusal(failed);
    }
  }

  private void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw refusal(failed);
    }
  }

  private RuntimeException refusal(SQLException failed) {
    return DatabaseRefusal.isLackOfRights(failed)
        ? DatabaseRefusal.rights(database, failed)
        : new MigrationFailed(
            "The database %s failed while its schema was looked at: %s."
                .formatted(database.place(), DatabaseRefusal.reason(failed)),
            failed);
  }

  private static void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new MigrationFailed("Stopped while waiting for another node's migration.", stopped);
    }
  }
}
