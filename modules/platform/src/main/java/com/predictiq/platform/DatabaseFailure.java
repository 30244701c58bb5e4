package com.predictiq.platform;

import java.sql.SQLException;
import java.util.Set;

/** The database said no to a statement, or nothing at all. */
public final class DatabaseFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final Set<String> SERIALIZATION_OR_DEADLOCK = Set.of("40001", "40P01");

  private static final String LOCK_TIMEOUT = "55P03";

  private final String state;

  public DatabaseFailure(SQLException cause) {
    super(cause.getMessage(), cause);
    this.state = String.valueOf(cause.getSQLState());
  }

  /** Whether it is somebody else's turn and the same transaction may be tried again. */
  public boolean mayTryAgain() {
    return SERIALIZATION_OR_DEADLOCK.contains(state);
  }

  /** Whether somebody else held for too long what this needed. */
  public boolean waitedTooLong() {
    return LOCK_TIMEOUT.equals(state);
  }

  /** Whether the server is away, shutting down or out of connections. */
  public boolean unavailable() {
    return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
  }
}
