package com.predictiq.oracle.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.oracle.TimeRange;
import com.predictiq.platform.CheckedQuery;
import com.predictiq.platform.QueryReader;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;

/** {@code ?from=&to=} of a history. Left out, they reach to the first and to the newest reading. */
public class RangeQuery implements CheckedQuery {

  private static final Instant EVER = Instant.EPOCH;
  private static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

  @QueryParam("from")
  private String from;

  @QueryParam("to")
  private String to;

  TimeRange range() {
    QueryReader reader = new QueryReader();
    TimeRange range =
        new TimeRange(
            reader.time("from", from).orElse(EVER), reader.time("to", to).orElse(FOR_EVER));
    reader.refuseIfAnyIsWrong();
    return range;
  }

  @Override
  public List<Fault> faults() {
    QueryReader reader = new QueryReader();
    reader.time("from", from);
    reader.time("to", to);
    return reader.faults();
  }
}
