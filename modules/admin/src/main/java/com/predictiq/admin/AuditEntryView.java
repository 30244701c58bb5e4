package com.predictiq.admin;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of the audit log. The actor is a person or a key by its fingerprint, never the key;
 * absent when nobody was recognised. An operator's call has a line when it was let in, one for each
 * thing it changed, and one with the status it was answered with, unless the process died in it;
 * all carry its request id. A member's call has the last of these. A line that stands for several
 * of the same refusal says how many.
 */
public record AuditEntryView(
    UUID id,
    Instant at,
    Outcome outcome,
    Optional<String> actor,
    Optional<String> keyId,
    String address,
    String method,
    String path,
    String action,
    Optional<String> target,
    Optional<Integer> status,
    Optional<String> code,
    Optional<Details> details,
    String requestId,
    String retention,
    int times) {

  /** What became of the call. */
  public enum Outcome {
    REFUSED,
    BEGUN,
    CHANGED,
    ANSWERED
  }

  /** What was asked for, and the difference it made; only fields that may be remembered. */
  public record Details(
      Optional<Map<String, String>> asked,
      Optional<Map<String, String>> before,
      Optional<Map<String, String>> after) {}
}
