package com.predictiq.admin.rest;

import com.predictiq.kernel.Fault;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The range of the audit's statistics, as parameters. */
public class AuditRangeQuery {

  private static final Duration LONGEST = Duration.ofDays(400);

  @QueryParam("from")
  private String from;

  @QueryParam("to")
  private String to;

  /** Both ends, or what was given of them. */
  record Range(Optional<Instant> from, Optional<Instant> to) {}

  Range range() {
    List<Fault> faults = new ArrayList<>();
    Optional<Instant> since = AuditQuery.time("?from", from, faults);
    Optional<Instant> until = AuditQuery.time("?to", to, faults);
    if (since.isPresent() && (until.isEmpty() || !fits(since.get(), until.get()))) {
      faults.add(new Fault("?to", "OUT_OF_RANGE", "must be at most 400 days after from"));
    }
    AuditQuery.refuse(faults);
    return new Range(since, until);
  }

  private static boolean fits(Instant since, Instant until) {
    return since.isBefore(until) && Duration.between(since, until).compareTo(LONGEST) <= 0;
  }
}
