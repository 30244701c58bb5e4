package com.predictiq.ledger.internal;

import com.predictiq.ledger.Audits;
import com.predictiq.platform.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What the scrape sees of the books. */
@ApplicationScoped
class LedgerMetrics {

  private final Audits audits;
  private final MetricRegistry metrics;
  private volatile long lastKnown;

  @Inject
  LedgerMetrics(Audits audits, MetricRegistry metrics) {
    this.audits = audits;
    this.metrics = metrics;
  }

  void register() {
    metrics.gauge(
        Metadata.builder()
            .withName("ledger_invariant_violations")
            .withDescription(
                "Findings of the latest audits of the ledger; anything but 0 is an alarm.")
            .build(),
        this,
        LedgerMetrics::violations);
  }

  /** The database being away is another alarm's matter; the scrape goes on. */
  long violations() {
    try {
      lastKnown = audits.latest().violations();
    } catch (DatabaseFailure away) {
      // answered with what was known last
    }
    return lastKnown;
  }
}
