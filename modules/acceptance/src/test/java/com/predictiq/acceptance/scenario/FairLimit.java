package com.predictiq.acceptance.scenario;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.Duration;

/**
 * A limit of time on a machine shared with others: as promised while there is a core for whoever
 * wants one, and longer in proportion to how many stand in line for each.
 */
final class FairLimit {

  private static final OperatingSystemMXBean MACHINE = ManagementFactory.getOperatingSystemMXBean();

  private FairLimit() {}

  static Duration of(Duration promised) {
    double waitingForEachCore = MACHINE.getSystemLoadAverage() / MACHINE.getAvailableProcessors();
    return Duration.ofMillis((long) (promised.toMillis() * Math.max(1, waitingForEachCore)));
  }
}
