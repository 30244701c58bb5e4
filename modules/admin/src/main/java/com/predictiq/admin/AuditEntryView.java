package com.predictiq.admin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of the audit log. The actor is the fingerprint of a key, never the key; absent when
 * nobody was recognised. A call that was let in has a line when it began and, unless the process
 * died in it, another with the status it was answered with; both carry its request id.
 */
public record AuditEntryView(
    UUID id,
    Instant at,
    Outcome outcome,
    Optional<String> actor,
    String address,
    String method,
    String path,
    Optional<Integer> status,
    String requestId) {

  /** What became of the call. */
  public enum Outcome {
    REFUSED,
    BEGUN,
    ANSWERED
  }
}
