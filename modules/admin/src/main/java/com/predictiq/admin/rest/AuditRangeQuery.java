package com.predictiq.admin.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.platform.CheckedQuery;
import com.predictiq.platform.QueryReader;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The range of the audit's statistics, as parameters. */
public class AuditRangeQuery implements CheckedQuery {

  private static final Duration LONGEST = Duration.ofDays(400);

  @QueryParam("from")
  private String from;

  @QueryParam("to")
  private String to;

  /** Both ends, or what was given of them. */
  record Range(Optional<Instant> from, Optional<Instant> to) {}

  Range range() {
    QueryReader reader = new QueryReader();
    Range range = range(reader);
    reader.refuseIfAnyIsWrong();
    return range;
  }

  @Override
  public List<Fault> faults() {
    QueryReader reader = new QueryReader();
    range(reader);
    return reader.faults();
  }

  private Range range(QueryReader reader) {
    Optional<Instant> since = reader.time("from", from);
    Optional<Instant> until = reader.time("to", to);
    if (since.isPresent() && (until.isEmpty() || !fits(since.get(), until.get()))) {
      String given = Optional.ofNullable(to).orElse("");
      String rule = "must be at most 400 days after from";
      reader.read("to", given, text -> Optional.empty(), "OUT_OF_RANGE", rule);
    }
    return new Range(since, until);
  }

  private static boolean fits(Instant since, Instant until) {
    return since.isBefore(until) && Duration.between(since, until).compareTo(LONGEST) <= 0;
  }
}
