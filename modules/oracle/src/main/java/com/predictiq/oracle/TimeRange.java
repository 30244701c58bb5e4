package com.predictiq.oracle;

import com.predictiq.kernel.Rejected;
import java.time.Instant;

/** From the first instant on, up to but without the second. */
public record TimeRange(Instant from, Instant to) {

  public TimeRange {
    if (!from.isBefore(to)) {
      throw new Rejected(
          OracleRefusal.INVALID_TIME_RANGE, "The range must start before it ends; see from, to.");
    }
  }
}
