package com.predictiq.platform.internal;

import com.predictiq.platform.DatabaseFailure;
import com.predictiq.platform.HouseOpened;
import com.predictiq.platform.SafetySwitch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What the scrape sees of the machine room. */
@ApplicationScoped
class MachineRoomMetrics {

  private final SafetySwitch safety;
  private final MetricRegistry metrics;
  private volatile long lastKnown;

  @Inject
  MachineRoomMetrics(SafetySwitch safety, MetricRegistry metrics) {
    this.safety = safety;
    this.metrics = metrics;
  }

  void register(@Observes HouseOpened opened) {
    metrics.gauge(
        Metadata.builder()
            .withName("platform_paused")
            .withDescription("1 while no new business is taken, 0 otherwise.")
            .build(),
        this,
        MachineRoomMetrics::paused);
  }

  void triedAgain() {
    metrics.counter("platform_transactions_tried_again").inc();
  }

  /** The database being away is another alarm's matter; the scrape goes on. */
  long paused() {
    try {
      lastKnown = safety.paused() ? 1 : 0;
    } catch (DatabaseFailure away) {
      // answered with what was known last
    }
    return lastKnown;
  }
}
