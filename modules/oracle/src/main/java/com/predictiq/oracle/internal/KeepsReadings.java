package com.predictiq.oracle.internal;

import com.predictiq.oracle.sources.Fault;
import com.predictiq.oracle.sources.Quotes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Stores what a source quoted, and counts that and what was refused. */
@ApplicationScoped
class KeepsReadings {

  private final ReadingStore readings;
  private final OracleMetrics metrics;

  @Inject
  KeepsReadings(ReadingStore readings, OracleMetrics metrics) {
    this.readings = readings;
    this.metrics = metrics;
  }

  /** How many were new. */
  int keep(String source, Quotes quotes) {
    quotes.refused().forEach(refused -> metrics.taken(source, refused.fault().label(), 1));
    if (quotes.readings().isEmpty()) {
      return 0;
    }
    int stored = readings.keep(quotes.readings());
    metrics.taken(source, OracleMetrics.STORED, stored);
    metrics.taken(source, OracleMetrics.DUPLICATE, quotes.readings().size() - stored);
    return stored;
  }

  void failed(String source, Fault fault) {
    metrics.taken(source, fault.label(), 1);
  }
}
