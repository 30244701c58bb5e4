package com.predictiq.oracle.rest;

import com.predictiq.kernel.Bps;
import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.oracle.Tolerance;
import com.predictiq.platform.RequestRefusal;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How old and how vague a price may be for this caller; the house's own bounds stay the widest. */
public class ToleranceQuery {

  private static final int MAX_SECONDS = 60;

  @QueryParam("max_age_seconds")
  private String maxAgeSeconds;

  @QueryParam("max_confidence_bps")
  private String maxConfidenceBps;

  Tolerance tolerance() {
    return new Tolerance(
        whole("max_age_seconds", maxAgeSeconds, MAX_SECONDS).map(Duration::ofSeconds),
        whole("max_confidence_bps", maxConfidenceBps, Bps.WHOLE).map(Bps::new));
  }

  private static Optional<Integer> whole(String name, String text, int most) {
    if (text == null) {
      return Optional.empty();
    }
    if (text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= most) {
      return Optional.of(Integer.valueOf(text));
    }
    String message = "must be a whole number from 1 to " + most;
    throw new Rejected(
        RequestRefusal.VALIDATION_FAILED,
        name + " " + message + ".",
        List.of(new Fault("?" + name, "OUT_OF_RANGE", message)));
  }
}
