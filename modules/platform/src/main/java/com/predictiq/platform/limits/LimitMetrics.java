package com.predictiq.platform.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What the scrape sees of limits. */
@ApplicationScoped
class LimitMetrics {

  private static final Metadata HITS =
      Metadata.builder()
          .withName("rate_limit_hits_total")
          .withDescription("Requests that were refused because of a limit.")
          .build();

  private static final Metadata ALONE =
      Metadata.builder()
          .withName("rate_limit_counted_alone_total")
          .withDescription("Requests counted in process because Redis did not answer.")
          .build();

  private final MetricRegistry metrics;

  @Inject
  LimitMetrics(MetricRegistry metrics) {
    this.metrics = metrics;
  }

  void hit(String route) {
    metrics.counter(HITS, new Tag("route", route)).inc();
  }

  void countedAlone() {
    metrics.counter(ALONE).inc();
  }
}
