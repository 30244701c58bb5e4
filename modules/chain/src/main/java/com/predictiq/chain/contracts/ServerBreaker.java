package com.predictiq.chain.contracts;

import java.time.Duration;
import java.time.Instant;

/**
 * Leaves a server alone that failed so often in a row, and lets one question at a time through when
 * its rest is over.
 */
final class ServerBreaker {

  private static final int FAILURES = 5;
  private static final Duration REST = Duration.ofSeconds(30);
  private static final Duration REMEMBERED = Duration.ofMinutes(5);

  private int failures;
  private Instant until = Instant.MIN;
  private Instant failedAt = Instant.MIN;

  synchronized boolean admits(Instant now) {
    if (now.isBefore(until)) {
      return false;
    }
    if (failures >= FAILURES) {
      until = now.plus(REST); // this one is the probe; the others wait for what comes of it
    }
    return true;
  }

  synchronized void answered() {
    failures = 0;
    until = Instant.MIN;
  }

  synchronized void failed(Instant now) {
    failures++;
    failedAt = now;
    if (failures >= FAILURES) {
      until = now.plus(REST);
    }
  }

  synchronized void leaveAlone(Instant time) {
    if (time.isAfter(until)) {
      until = time;
    }
  }

  /** A failure that nobody has looked after for a while says nothing about today. */
  synchronized boolean isUp(Instant now) {
    boolean failing = failures > 0 && failedAt.plus(REMEMBERED).isAfter(now);
    return !failing && !now.isBefore(until);
  }
}
