package com.predictiq.testkit;

import com.predictiq.kernel.DatabaseUrl;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of its own on the real PostgreSQL of this JVM, with the schema of all modules and no
 * rows but those of the migrations. Some hundredths of a second each, so a test that needs one
 * takes one.
 */
public final class TestDatabase implements AutoCloseable {

  private final String name;
  private final Consumer<String> ending;
  private final DatabaseUrl url;
  private final PGSimpleDataSource dataSource;

  private TestDatabase(String name, Consumer<String> ending) {
    this.name = name;
    this.ending = ending;
    this.url = TestServer.instance().url(name);
    this.dataSource = new PGSimpleDataSource();
    dataSource.setUrl(url.jdbc());
    dataSource.setUser(url.user());
  }

  /** With the schema of all modules. */
  public static TestDatabase fresh() {
    TestServer server = TestServer.instance();
    return new TestDatabase(server.likeTemplate(), server::takeBack);
  }

  /** Without any schema, for tests of the migration itself. */
  public static TestDatabase empty() {
    TestServer server = TestServer.instance();
    return new TestDatabase(server.empty(), server::drop);
  }

  public DatabaseUrl url() {
    return url;
  }

  /** Opens a new connection at each call; the caller closes it. */
  public DataSource dataSource() {
    return dataSource;
  }

  public Connection connection() throws SQLException {
    return dataSource.getConnection();
  }

  /**
   * Opens a module's persistence unit on this database, without a container: the unit's own {@code
   * persistence.xml}, but with transactions of the entity manager instead of JTA.
   */
  public EntityManagerFactory entityManagerFactory(String unit) {
    return entityManagerFactory(unit, Map.of());
  }

  /** The same with settings of the test's own, such as {@code hibernate.generate_statistics}. */
  public EntityManagerFactory entityManagerFactory(String unit, Map<String, ?> settings) {
    return UsedUnits.open(unit, settings, dataSource);
  }

  /** Cuts connections that a test left open; from now on there is no database of this name. */
  @Override
  public void close() {
    ending.accept(name);
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
