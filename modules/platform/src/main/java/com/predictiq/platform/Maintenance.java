package com.predictiq.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The house being looked after. Read-only is said once for all nodes and survives their restart;
 * draining is a matter of the one node that is to leave, and ends with its process.
 */
public interface Maintenance {

  /** Since when nothing may be written, why, by whom, and when a caller should come again. */
  record ReadOnly(Instant since, String reason, String by, Duration retryAfter) {}

  /** As this node knows it, which is at most a second old. */
  Optional<ReadOnly> readOnly();

  /** As the database has it. */
  Optional<ReadOnly> readOnlyNow();

  /** False when it was so already; the first reason stays. */
  boolean beginReadOnly(String reason, String by, Duration retryAfter);

  boolean endReadOnly(String by);

  /** Whether this node is not to be given new work, since somebody said so or its process ends. */
  boolean draining();

  /** From now on this node takes no job, and says that it is not ready; it answers all the same. */
  void drain(boolean on, String by);
}
