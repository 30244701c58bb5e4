package com.predictiq.admin.audit;

import com.predictiq.platform.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What the scrape sees of the audit log. */
@ApplicationScoped
class AuditMetrics {

  private final MetricRegistry metrics;
  private final ChainStore chain;
  private volatile long lastKnown;

  @Inject
  AuditMetrics(MetricRegistry metrics, ChainStore chain) {
    this.metrics = metrics;
    this.chain = chain;
  }

  void register() {
    metrics.gauge(
        Metadata.builder()
            .withName("predictiq_audit_blocks_broken")
            .withDescription("Blocks of the audit log that are not what they were; 0 is sound.")
            .build(),
        this,
        AuditMetrics::broken);
    lost(0);
  }

  /** Said from the start, at zero: an alarm cannot see the first of what was never counted. */
  void lost(long lines) {
    metrics.counter("predictiq_audit_lines_lost").inc(lines);
  }

  /** The database being away is another alarm's matter; the scrape goes on. */
  long broken() {
    try {
      lastKnown = chain.standing().broken().size();
    } catch (DatabaseFailure away) {
      // answered with what was known last
    }
    return lastKnown;
  }
}
