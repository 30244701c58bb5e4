package com.predictiq.wagers;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** How much time one step of a history covers. Buckets begin at whole multiples of it, in UTC. */
public enum BucketWidth {
  MINUTE("1m", Duration.ofMinutes(1)),
  FIVE_MINUTES("5m", Duration.ofMinutes(5)),
  HOUR("1h", Duration.ofHours(1)),
  DAY("1d", Duration.ofDays(1));

  private final String wire;
  private final Duration length;

  BucketWidth(String wire, Duration length) {
    this.wire = wire;
    this.length = length;
  }

  public String wire() {
    return wire;
  }

  public Duration length() {
    return length;
  }

  /** When the bucket begins that this moment is in. */
  public Instant begin(Instant moment) {
    return Instant.ofEpochSecond(
        Math.floorDiv(moment.getEpochSecond(), length.toSeconds()) * length.toSeconds());
  }

  public static Optional<BucketWidth> parse(String text) {
    return Arrays.stream(values()).filter(width -> width.wire.equals(text)).findFirst();
  }
}
