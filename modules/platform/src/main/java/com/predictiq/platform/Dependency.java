package com.predictiq.platform;

import java.util.Optional;

/**
 * Something outside the process that the product leans on. A dependency that is down makes the
 * service degraded; only the database makes it unready.
 */
public interface Dependency {

  String name();

  /** Asks it, cheaply and within a second; never throws. */
  State probe();

  /** How it is. Off means that nobody configured it, which is fine. */
  record State(Status status, Optional<String> detail) {

    public static State up() {
      return new State(Status.UP, Optional.empty());
    }

    public static State up(String detail) {
      return new State(Status.UP, Optional.of(detail));
    }

    public static State off(String detail) {
      return new State(Status.OFF, Optional.of(detail));
    }

    public static State down(String detail) {
      return new State(Status.DOWN, Optional.of(detail));
    }
  }

  /** The three answers. */
  enum Status {
    UP,
    DOWN,
    OFF
  }
}
