package com.predictiq.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * Stops new business on all nodes: no market is made and no stake taken. What lets money out stays
 * as it is.
 */
public interface SafetySwitch {

  /**
   * Asked by whatever is new business, in its transaction.
   *
   * @throws com.predictiq.kernel.Rejected with {@link RequestRefusal#PLATFORM_PAUSED}
   */
  void requireOpen();

  boolean paused();

  /**
   * Whether the house is finding out if it can go on. Then what is new is let through one at a
   * time, so that each is a probe of its own.
   */
  default boolean probing() {
    return false;
  }

  /** Why the house is paused, for operators; empty when it is open. */
  Optional<Pause> pause();

  /** Takes part in the caller's transaction. A second reason does not replace the first. */
  void pause(String reason, String by);

  /** Takes part in the caller's transaction. */
  void resume(String by);

  /** Since when, why and by whom. */
  record Pause(Instant since, String reason, String by) {}
}
