package com.predictiq.admin;

import com.predictiq.admin.AuditEntryView.Outcome;
import java.time.Instant;
import java.util.Optional;

/** Which lines of the audit log are wanted; what is empty does not matter. */
public record AuditFilter(
    Optional<String> actor,
    Optional<String> action,
    Optional<Outcome> outcome,
    Optional<String> target,
    Optional<String> requestId,
    Optional<Instant> from,
    Optional<Instant> to) {

  public static AuditFilter everything() {
    return new AuditFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
