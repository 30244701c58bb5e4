package com.predictiq.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A setting that operators want changed. It is proposed by one and approved by another; from then
 * on everybody has the time lock's time to prepare for it, or to leave.
 */
public record ChangeView(
    UUID id,
    String setting,
    String before,
    String value,
    String reason,
    State state,
    String proposedBy,
    Instant proposedAt,
    Duration timelock,
    Optional<Approval> approval,
    Optional<End> end) {

  /** Where a change is on its way. */
  public enum State {
    PROPOSED,
    APPROVED,
    APPLIED,
    CANCELLED,
    LAPSED,
    FAILED;

    public boolean pending() {
      return this == PROPOSED || this == APPROVED;
    }
  }

  /** The second operator, and from when on the change may be applied. */
  public record Approval(String by, Instant at, Instant dueAt) {}

  /** How it ended. */
  public record End(Instant at, String by, String reason) {}
}
