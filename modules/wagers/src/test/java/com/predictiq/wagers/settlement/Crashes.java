package com.predictiq.wagers.settlement;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A database that goes away right after a statement of the test's choice, its work done and not
 * committed: to the code above that is what a killed process leaves.
 */
final class Crashes {

  private static final Set<String> RUNS = Set.of("executeQuery", "executeUpdate", "execute");

  private final AtomicInteger statements = new AtomicInteger();
  private final DataSource database;
  private int fatal = -1;

  Crashes(DataSource database) {
    this.database = database;
  }

  /** Counts from one, beginning now; 0 for never. */
  void after(int statement) {
    statements.set(0);
    fatal = statement;
  }

  /** What was counted before something else was looked at. */
  void count(int counted) {
    statements.set(counted);
  }

  int statements() {
    return statements.get();
  }

  DataSource dataSource() {
    return proxy(
        DataSource.class,
        (method, arguments) -> {
          Object answer = method.invoke(database, arguments);
          return answer instanceof Connection connection ? watched(connection) : answer;
        });
  }

  private Connection watched(Connection connection) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          Object answer = method.invoke(connection, arguments);
          return answer instanceof PreparedStatement statement ? watched(statement) : answer;
        });
  }

  private PreparedStatement watched(PreparedStatement statement) {
    return proxy(
        PreparedStatement.class,
        (method, arguments) -> {
          Object answer = method.invoke(statement, arguments);
          if (RUNS.contains(method.getName()) && statements.incrementAndGet() == fatal) {
            throw new SQLException("the lights went out", "08006");
          }
          return answer;
        });
  }

  private interface Call {
    Object on(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return call.on(method, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }
}
