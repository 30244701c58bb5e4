package com.predictiq.testkit;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Transactions without a container: within {@link #run} and {@link #call} every connection that the
 * thread takes from {@link #dataSource()} is the same one, committed at the end or rolled back when
 * something is thrown. Outside, each statement is its own transaction. One inside another takes
 * part in it.
 */
public final class Transactions {

  private final DataSource database;
  private final IdleConnections idle;
  private final Map<Thread, Connection> current = new ConcurrentHashMap<>();

  public Transactions(TestDatabase database) {
    this.database = database.dataSource();
    this.idle = new IdleConnections(this.database);
  }

  /** To be given to the code under test, as the container would give it its pool. */
  public DataSource dataSource() {
    return InPlaceOf.type(
        DataSource.class,
        (method, arguments) ->
            method.getName().equals("getConnection")
                ? connection()
                : method.invoke(database, arguments));
  }

  /** A persistence unit that takes part in them. */
  public EntityManagerFactory entityManagerFactory(String unit) {
    return UsedUnits.open(unit, Map.of(), dataSource());
  }

  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return null;
        });
  }

  public <T> T call(Supplier<T> work) {
    return current.get(Thread.currentThread()) == null ? begin(work) : work.get();
  }

  private <T> T begin(Supplier<T> work) {
    try (Connection connection = takenFromIdle()) {
      connection.setAutoCommit(false);
      current.put(Thread.currentThread(), connection);
      T answer = work.get();
      connection.commit(); // giving it back without it rolls back
      return answer;
    } catch (SQLException failed) {
      throw new IllegalStateException("the transaction failed", failed);
    } finally {
      current.remove(Thread.currentThread());
    }
  }

  private Connection connection() throws SQLException {
    Connection connection = current.get(Thread.currentThread());
    return connection == null ? takenFromIdle() : closedBy(connection, () -> {});
  }

  private Connection takenFromIdle() throws SQLException {
    Connection connection = idle.take();
    AtomicBoolean given = new AtomicBoolean();
    return closedBy(
        connection,
        () -> {
          if (given.compareAndSet(false, true)) {
            idle.giveBack(connection);
          }
        });
  }

  private interface Close {
    void run() throws SQLException;
  }

  /** The same, but for what happens when it is closed. */
  private static Connection closedBy(Connection connection, Close close) {
    return InPlaceOf.type(
        Connection.class,
        (method, arguments) -> {
          if (method.getName().equals("close")) {
            close.run();
            return null;
          }
          return method.invoke(connection, arguments);
        });
  }
}
