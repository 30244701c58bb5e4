package com.predictiq.testkit;

import com.predictiq.kernel.DatabaseUrl;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of its own on the real PostgreSQL of this JVM, with the schema of all modules and not
 * a row in it. About 0.2 s each, so a test that needs one takes one.
 */
public final class TestDatabase implements AutoCloseable {

  private final String name;
  private final DatabaseUrl url;
  private final PGSimpleDataSource dataSource;

  private TestDatabase(String name) {
    this.name = name;
    this.url = TestServer.instance().url(name);
    this.dataSource = new PGSimpleDataSource();
    dataSource.setUrl(url.jdbc());
    dataSource.setUser(url.user());
  }

  /** With the schema of all modules. */
  public static TestDatabase fresh() {
    return new TestDatabase(TestServer.instance().copyOfTemplate());
  }

  /** Without any schema, for tests of the migration itself. */
  public static TestDatabase empty() {
    return new TestDatabase(TestServer.instance().empty());
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
    Map<String, Object> properties = new HashMap<>(settings);
    properties.put(AvailableSettings.JAKARTA_TRANSACTION_TYPE, "RESOURCE_LOCAL");
    properties.put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource);
    properties.put(AvailableSettings.JTA_PLATFORM, NoJtaPlatform.INSTANCE);
    return Persistence.createEntityManagerFactory(unit, properties);
  }

  /** Drops the database, together with connections that a test left open. */
  @Override
  public void close() {
    TestServer.instance().drop(name);
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
