package com.predictiq.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.platform.Changed;
import com.predictiq.platform.LimitTier;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@WithDatabase
class TiersIT {

  private final String subject = UUID.randomUUID().toString();
  private final List<Changed> told = new ArrayList<>();
  private final Sql sql;
  private final Tiers tiers;

  TiersIT(TestDatabase database) {
    this.sql = new Sql(database.dataSource());
    this.tiers = new Tiers(sql, told::add);
  }

  @Test
  void everybody_is_free_until_an_operator_says_otherwise() {
    assertThat(tiers.of(subject)).isEqualTo(LimitTier.FREE);
    tiers.put(subject, LimitTier.PRO, "key:1");
    assertThat(tiers.of(subject)).isEqualTo(LimitTier.PRO);
    tiers.put(subject, LimitTier.FREE, "key:1");
    assertThat(tiers.of(subject)).isEqualTo(LimitTier.FREE);
  }

  @Test
  void the_audit_log_hears_of_the_difference() {
    tiers.put(subject, LimitTier.PRO, "key:1");
    tiers.put(subject, LimitTier.PRO, "key:2");
    assertThat(told)
        .containsExactly(
            new Changed(
                "key:1", "limits.tier", subject, Map.of("tier", "FREE"), Map.of("tier", "PRO")));
  }

  @Test
  void another_node_reads_it_from_the_database() {
    tiers.put(subject, LimitTier.MARKET_MAKER, "key:1");
    assertThat(new Tiers(sql, told::add).of(subject)).isEqualTo(LimitTier.MARKET_MAKER);
  }
}
