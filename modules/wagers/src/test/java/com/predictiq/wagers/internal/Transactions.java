package com.predictiq.wagers.internal;

import com.predictiq.testkit.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** What the container does for a desk: one connection for all its statements, and one commit. */
final class Transactions {

  private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();

  private final TestDatabase database;
  private final AtomicInteger statements = new AtomicInteger();

  Transactions(TestDatabase database) {
    this.database = database;
  }

  /** Commits what the work did, or nothing of it when it throws. */
  <T> T in(Supplier<T> work) {
    try (Connection connection = database.connection()) {
      connection.setAutoCommit(false);
      CURRENT.set(connection);
      T result = work.get();
      connection.commit();
      return result; // closing rolls back whatever was not committed
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    } finally {
      CURRENT.remove();
    }
  }

  /** Hands out the connection of the transaction, which the caller cannot close. */
  DataSource source() {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> lent());
  }

  private Connection lent() throws SQLException {
    Connection connection = CURRENT.get();
    return connection == null ? database.connection() : unclosable(connection);
  }

  /** How many were prepared within transactions so far. */
  int statements() {
    return statements.get();
  }

  private Connection unclosable(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                statements.incrementAndGet();
              }
              try {
                return method.getName().equals("close")
                    ? null
                    : method.invoke(connection, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }
}
