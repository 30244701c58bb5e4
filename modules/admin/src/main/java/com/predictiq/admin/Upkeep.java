package com.predictiq.admin;

import com.predictiq.platform.Maintenance.ReadOnly;
import java.time.Duration;
import java.util.Optional;

/** Looking after the house while it runs. */
public interface Upkeep {

  /**
   * Read-only is for all nodes and outlasts them; draining is for the node that is asked and ends
   * with its process.
   */
  enum Mode {
    OFF,
    READ_ONLY,
    DRAIN
  }

  /** What is wanted, why, by whom, and when callers should come again. */
  record Wish(Mode mode, String reason, Duration retryAfter, String operator) {}

  /** Whether anything may be written, and whether the node that answers is about to leave. */
  record View(Optional<ReadOnly> readOnly, boolean draining) {}

  View view();

  /** Off ends both. */
  View put(Wish wish);
}
