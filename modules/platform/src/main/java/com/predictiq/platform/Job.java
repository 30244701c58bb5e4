package com.predictiq.platform;

import java.time.Duration;
import java.util.Optional;

/**
 * Work that time brings. A bean that implements this is run every so often on exactly one of the
 * nodes: whoever claims the job's row in the database. A job that is late runs once, not many
 * times.
 */
public interface Job {

  /** Stable and unique, in the form {@code module.what-it-does}. */
  String name();

  Duration every();

  /** What it does for the circuit breaker: an operator can stop some operations by name. */
  default Optional<Operation> operation() {
    return Optional.empty();
  }

  /** Does the work and answers how much there was; runs outside a transaction. */
  int run();
}
