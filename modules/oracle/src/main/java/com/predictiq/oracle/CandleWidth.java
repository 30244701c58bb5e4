package com.predictiq.oracle;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** How much time a candle covers. */
public enum CandleWidth {
  MINUTE("1m", 60),
  FIVE_MINUTES("5m", 300),
  HOUR("1h", 3_600),
  DAY("1d", 86_400);

  private final String wire;
  private final int seconds;

  CandleWidth(String wire, int seconds) {
    this.wire = wire;
    this.seconds = seconds;
  }

  public String wire() {
    return wire;
  }

  public int seconds() {
    return seconds;
  }

  public Duration duration() {
    return Duration.ofSeconds(seconds);
  }

  public static Optional<CandleWidth> parse(String text) {
    return Arrays.stream(values()).filter(width -> width.wire.equals(text)).findFirst();
  }
}
