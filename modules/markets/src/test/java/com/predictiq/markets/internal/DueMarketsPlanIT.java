package com.predictiq.markets.internal;

import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@WithDatabase
class DueMarketsPlanIT {

  private static final Timestamp NOW = Timestamp.from(Instant.EPOCH);
  private static final String NONE = "{}";

  private final TestDatabase database;

  DueMarketsPlanIT(TestDatabase database) {
    this.database = database;
  }

  @Test
  void what_is_due_is_found_by_the_time_it_is_due() {
    plan(DueMarkets.UNDISPUTED, NOW, NONE, 9).usesIndex("markets_proposed");
    plan(DueMarkets.UNCOUNTED, NOW, NONE, 9).usesIndex("disputes_to_count");
    plan(DueMarkets.HANGING, NOW, NONE, 9).usesIndex("markets_hanging");
  }

  @Test
  void orphans_are_looked_for_among_living_children_only() {
    plan(DueMarkets.ORPHANED, NONE, 9)
        .usesIndex("markets_waiting_children")
        .hasNoSeqScanOn("markets.markets");
  }

  private QueryPlan plan(String statement, Object... parameters) {
    return QueryPlan.of(database, statement, parameters);
  }
}
