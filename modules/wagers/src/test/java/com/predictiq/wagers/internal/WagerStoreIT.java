package com.predictiq.wagers.internal;

import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@WithDatabase
class WagerStoreIT {

  private final TestDatabase database;

  WagerStoreIT(TestDatabase database) {
    this.database = database;
  }

  @Test
  void every_list_is_read_from_an_index() {
    UUID id = UUID.randomUUID();
    plan(
            "select * from wagers.wagers where member_id = ? and seq < ? order by seq desc limit"
                + " 21",
            id,
            1L)
        .usesIndex("wagers_by_member");
    plan(
            "select * from wagers.wagers where market_id = ? and seq < ? order by seq desc limit"
                + " 21",
            id,
            1L)
        .usesIndex("wagers_by_market");
    plan(
        "select * from wagers.wagers where member_id = ? and market_id = ? and seq < ?"
            + " order by seq desc limit 21",
        id,
        id,
        1L);
    plan("select * from wagers.wagers where member_id = ? and client_order_id = ?", id, "x")
        .usesIndex("wagers_by_order");
    QueryPlan.of(
            database, PoolStore.positions(" and (p.market_id, p.outcome) > (?, ?)"), id, id, 0, 21)
        .hasNoSeqScanOn("wagers.positions")
        .hasNoSeqScanOn("wagers.pools");
  }

  private QueryPlan plan(String statement, Object... parameters) {
    return QueryPlan.of(database, statement, parameters).hasNoSeqScanOn("wagers.wagers");
  }
}
