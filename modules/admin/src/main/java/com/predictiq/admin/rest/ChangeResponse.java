package com.predictiq.admin.rest;

import com.predictiq.admin.ChangeView;
import com.predictiq.admin.ChangeView.Approval;
import com.predictiq.admin.ChangeView.End;
import java.time.Instant;
import java.util.Optional;

/** A change as operators see it; the public sees it without who. */
public record ChangeResponse(
    String id,
    String setting,
    String before,
    String value,
    String reason,
    String state,
    Instant proposedAt,
    long timelockSeconds,
    Optional<Instant> dueAt,
    Optional<Instant> endedAt,
    Optional<String> endReason,
    Optional<String> proposedBy,
    Optional<String> approvedBy,
    Optional<String> endedBy) {

  static ChangeResponse of(ChangeView change) {
    return of(
        change,
        Optional.of(change.proposedBy()),
        change.approval().map(Approval::by),
        change.end().map(End::by));
  }

  static ChangeResponse inPublic(ChangeView change) {
    return of(change, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static ChangeResponse of(
      ChangeView change,
      Optional<String> proposedBy,
      Optional<String> approvedBy,
      Optional<String> endedBy) {
    return new ChangeResponse(
        change.id().toString(),
        change.setting(),
        change.before(),
        change.value(),
        change.reason(),
        change.state().name(),
        change.proposedAt(),
        change.timelock().toSeconds(),
        change.approval().map(Approval::dueAt),
        change.end().map(End::at),
        change.end().map(End::reason),
        proposedBy,
        approvedBy,
        endedBy);
  }
}
