package com.predictiq.acceptance.scenario;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Has the auditor of a house add up everything again. */
final class CrashAudit {

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final String JOB = "/api/v1/admin/jobs/ledger.audits-everything/run";

  private CrashAudit() {}

  /** What he found. */
  static JsonNode inFull(Visitor visitor) {
    String before = last(visitor);
    visitor.asAdmin().post(JOB).is(202);
    await()
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !last(visitor).equals(before));
    return invariants(visitor);
  }

  private static String last(Visitor visitor) {
    return invariants(visitor).path("audited_in_full_at").asText();
  }

  private static JsonNode invariants(Visitor visitor) {
    return visitor.get("/api/v1/ledger/invariants").is(200).json();
  }
}
