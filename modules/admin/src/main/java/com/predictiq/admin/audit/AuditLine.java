package com.predictiq.admin.audit;

import com.predictiq.admin.AuditEntryView;
import com.predictiq.admin.AuditEntryView.Details;
import com.predictiq.admin.AuditEntryView.Outcome;
import com.predictiq.platform.Json;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One line, before it is written and after it was read. */
record AuditLine(
    UUID id,
    Instant at,
    Outcome outcome,
    AuditCall call,
    Optional<Details> details,
    Retention retention,
    int times) {

  /** Paths are the caller's to choose; nobody writes a novel into the log. */
  static final int MOST_OF_A_TEXT = 500;

  AuditLine {
    call = call.cut(MOST_OF_A_TEXT);
  }

  AuditLine times(int often) {
    return new AuditLine(id, at, outcome, call, details, retention, often);
  }

  Optional<String> detailsText() {
    return details.map(Json::text);
  }

  AuditEntryView view() {
    return new AuditEntryView(
        id,
        at,
        outcome,
        call.actor(),
        call.keyId(),
        call.address(),
        call.method(),
        call.path(),
        call.action(),
        call.target(),
        call.status(),
        call.code(),
        details,
        call.requestId(),
        retention.wire(),
        times);
  }
}
