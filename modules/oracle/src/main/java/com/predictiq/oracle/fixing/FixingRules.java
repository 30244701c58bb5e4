package com.predictiq.oracle.fixing;

import com.predictiq.kernel.Bps;
import java.time.Duration;
import java.time.Instant;

/**
 * By which rules readings count, as they were when the market was written down. From the time it is
 * about, each source's first reading counts if it was published within the age, is doubted by no
 * more than the confidence, and stands no further from the middle than the spread. All sources are
 * waited for; after the wait, so many of them are enough.
 */
public record FixingRules(
    int sources,
    int minResponses,
    Instant time,
    Duration maxAge,
    Bps maxConfidence,
    Bps maxSpread,
    Duration patience) {

  public Instant deadline() {
    return time.plus(patience);
  }
}
