package com.predictiq.platform.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What the scrape sees of the cache. */
@ApplicationScoped
class CacheMetrics {

  static final String NEAR = "near";
  static final String FAR = "far";

  private static final Metadata HITS =
      Metadata.builder()
          .withName("cache_hits_total")
          .withDescription("Answers found in process (near) or in Redis (far).")
          .build();

  private static final Metadata MISSES =
      Metadata.builder()
          .withName("cache_misses_total")
          .withDescription("Answers that had to be made.")
          .build();

  private final MetricRegistry metrics;
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();

  @Inject
  CacheMetrics(MetricRegistry metrics) {
    this.metrics = metrics;
  }

  void hit(String level) {
    hits.increment();
    metrics.counter(HITS, new Tag("level", level)).inc();
  }

  void miss() {
    misses.increment();
    metrics.counter(MISSES).inc();
  }

  long hits() {
    return hits.sum();
  }

  long misses() {
    return misses.sum();
  }
}
