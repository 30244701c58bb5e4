package com.predictiq.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/**
 * Connections that somebody has done with, for whoever needs the next: to open one takes longer
 * than most of what tests do on it.
 */
final class IdleConnections {

  private static final int PATIENCE_SECONDS = 5;

  private final DataSource database;
  private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

  IdleConnections(DataSource database) {
    this.database = database;
  }

  /** One that works, though a test may have cut some off meanwhile. */
  Connection take() throws SQLException {
    for (Connection next = idle.poll(); next != null; next = idle.poll()) {
      if (next.isValid(PATIENCE_SECONDS)) {
        return next;
      }
    }
    return database.getConnection();
  }

  /** What was not committed is undone. */
  void giveBack(Connection connection) throws SQLException {
    if (connection.isClosed()) {
      return;
    }
    if (!connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    idle.add(connection);
  }
}
