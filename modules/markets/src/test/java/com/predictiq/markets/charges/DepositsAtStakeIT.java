package com.predictiq.markets.charges;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@WithDatabase
class DepositsAtStakeIT {

  private final TestDatabase database;

  DepositsAtStakeIT(TestDatabase database) {
    this.database = database;
  }

  @Test
  void deposits_are_found_by_who_left_them() {
    QueryPlan.of(database, DepositsAtStake.LEFT, new UUID(1, 1)).usesIndex("markets_by_creator");
  }

  @Test
  void who_has_opened_nothing_has_left_nothing() {
    DepositsAtStake deposits = new DepositsAtStake(new Sql(database.dataSource()));
    assertThat(deposits.of(new MemberId(new UUID(1, 1)))).isEmpty();
  }
}
