package com.predictiq.admin.rest;

import com.predictiq.admin.AuditEntryView.Outcome;
import com.predictiq.admin.AuditFilter;
import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.RequestRefusal;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The filters of the audit log, as parameters. */
public class AuditQuery {

  @QueryParam("actor")
  private String actor;

  @QueryParam("action")
  private String action;

  @QueryParam("outcome")
  private String outcome;

  @QueryParam("target")
  private String target;

  @QueryParam("request_id")
  private String requestId;

  @QueryParam("from")
  private String from;

  @QueryParam("to")
  private String to;

  AuditFilter filter() {
    List<Fault> faults = new ArrayList<>();
    Optional<Instant> since = time("?from", from, faults);
    Optional<Instant> until = time("?to", to, faults);
    AuditFilter filter =
        new AuditFilter(
            Optional.ofNullable(actor),
            Optional.ofNullable(action),
            outcome(faults),
            Optional.ofNullable(target),
            Optional.ofNullable(requestId),
            since,
            until);
    refuse(faults);
    return filter;
  }

  private Optional<Outcome> outcome(List<Fault> faults) {
    Optional<Outcome> known =
        Arrays.stream(Outcome.values()).filter(it -> it.name().equals(outcome)).findFirst();
    if (outcome != null && known.isEmpty()) {
      faults.add(
          new Fault("?outcome", "INVALID_VALUE", "must be REFUSED, BEGUN, CHANGED or ANSWERED"));
    }
    return known;
  }

  static Optional<Instant> time(String name, String text, List<Fault> faults) {
    try {
      return Optional.ofNullable(text).map(Instant::parse);
    } catch (DateTimeParseException wrong) {
      faults.add(new Fault(name, "INVALID_VALUE", "must be a time such as 2026-11-21T12:00:00Z"));
      return Optional.empty();
    }
  }

  static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Rejected(RequestRefusal.VALIDATION_FAILED, "See errors.", faults);
    }
  }
}
