package com.predictiq.oracle.rest;

import com.predictiq.kernel.Bps;
import com.predictiq.kernel.Fault;
import com.predictiq.oracle.Tolerance;
import com.predictiq.platform.CheckedQuery;
import com.predictiq.platform.QueryReader;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How old and how vague a price may be for this caller; the house's own bounds stay the widest. */
public class ToleranceQuery implements CheckedQuery {

  private static final int MAX_SECONDS = 60;

  @QueryParam("max_age_seconds")
  private String maxAgeSeconds;

  @QueryParam("max_confidence_bps")
  private String maxConfidenceBps;

  Tolerance tolerance() {
    QueryReader reader = new QueryReader();
    Tolerance tolerance =
        new Tolerance(seconds(reader).map(Duration::ofSeconds), bps(reader).map(Bps::new));
    reader.refuseIfAnyIsWrong();
    return tolerance;
  }

  @Override
  public List<Fault> faults() {
    QueryReader reader = new QueryReader();
    seconds(reader);
    bps(reader);
    return reader.faults();
  }

  private Optional<Integer> seconds(QueryReader reader) {
    return reader.whole("max_age_seconds", maxAgeSeconds, 1, MAX_SECONDS);
  }

  private Optional<Integer> bps(QueryReader reader) {
    return reader.whole("max_confidence_bps", maxConfidenceBps, 1, Bps.WHOLE);
  }
}
