package com.predictiq.mail.internal;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Gives the same connection each time, as a pool for one would, and counts what is sent over it.
 */
final class OneConnection implements DataSource {

  private final AtomicLong statements = new AtomicLong();
  private final Connection lent;

  OneConnection(DataSource database) {
    try {
      Connection open = database.getConnection();
      this.lent =
          (Connection)
              Proxy.newProxyInstance(
                  OneConnection.class.getClassLoader(),
                  new Class<?>[] {Connection.class},
                  (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                      return null;
                    }
                    if (method.getName().equals("prepareStatement")) {
                      statements.incrementAndGet();
                    }
                    try {
                      return method.invoke(open, arguments);
                    } catch (InvocationTargetException thrown) {
                      throw thrown.getCause();
                    }
                  });
    } catch (SQLException away) {
      throw new IllegalStateException(away);
    }
  }

  long statements() {
    return statements.get();
  }

  @Override
  public Connection getConnection() {
    return lent;
  }

  @Override
  public Connection getConnection(String user, String password) {
    return lent;
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    // nothing is logged
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // it is logged in
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("there is nothing inside");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
