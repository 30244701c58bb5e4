package com.predictiq.admin.internal;

import com.predictiq.admin.AuditEntryView;
import com.predictiq.admin.AuditEntryView.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One line of the audit log. Written once and never touched again. */
@Entity
@Table(schema = "admin", name = "audit_entries")
class AuditEntry {

  /** Paths are the caller's to choose; nobody writes a novel into the log. */
  private static final int MOST_OF_A_PATH = 500;

  @Id private UUID id;

  @Column(nullable = false, updatable = false)
  private Instant at;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private Outcome outcome;

  @Column(updatable = false)
  private String actor;

  @Column(nullable = false, updatable = false)
  private String address;

  @Column(nullable = false, updatable = false)
  private String method;

  @Column(nullable = false, updatable = false)
  private String path;

  @Column(updatable = false)
  private Integer status;

  @Column(name = "request_id", nullable = false, updatable = false)
  private String requestId;

  protected AuditEntry() {
    // for the mapper
  }

  AuditEntry(UUID id, Instant at, Outcome outcome, AdminCall call, String requestId) {
    this.id = id;
    this.at = at;
    this.outcome = outcome;
    this.actor = call.actor().orElse(null);
    this.address = call.address();
    this.method = call.method();
    this.path = call.path().substring(0, Math.min(call.path().length(), MOST_OF_A_PATH));
    this.status = call.status().orElse(null);
    this.requestId = requestId;
  }

  UUID id() {
    return id;
  }

  AuditEntryView view() {
    return new AuditEntryView(
        id,
        at,
        outcome,
        Optional.ofNullable(actor),
        address,
        method,
        path,
        Optional.ofNullable(status),
        requestId);
  }
}
