package com.predictiq.wagers.settlement;

import com.predictiq.platform.DatabaseFailure;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What the scrape sees of settlements. */
@ApplicationScoped
class SettlementMetrics {

  static final String OPEN =
      """
      select count(*) as found from wagers.settlements where state not in ('SETTLED', 'HALTED')\
      """;

  static final String HALTED =
      "select count(*) as found from wagers.settlements where state = 'HALTED'";

  private final Sql sql;
  private final MetricRegistry metrics;
  private final Map<String, Long> lastKnown = new ConcurrentHashMap<>();

  @Inject
  SettlementMetrics(Sql sql, MetricRegistry metrics) {
    this.sql = sql;
    this.metrics = metrics;
  }

  void register() {
    gauge(
        "wagers_settlements_open",
        "Ended markets whose stakes are on their way; should fall to 0 again and again.",
        self -> self.count(OPEN));
    gauge(
        "wagers_settlements_halted",
        "Settlements that did not add up; anything but 0 is an alarm.",
        self -> self.count(HALTED));
  }

  /** The database being away is another alarm's matter; the scrape goes on. */
  long count(String question) {
    try {
      sql.first(question, row -> row.getLong("found"))
          .ifPresent(found -> lastKnown.put(question, found));
    } catch (DatabaseFailure away) {
      // answered with what was known last
    }
    return lastKnown.getOrDefault(question, 0L);
  }

  private void gauge(String name, String about, ToLongFunction<SettlementMetrics> value) {
    metrics.gauge(
        Metadata.builder().withName(name).withDescription(about).build(), this, value::applyAsLong);
  }
}
