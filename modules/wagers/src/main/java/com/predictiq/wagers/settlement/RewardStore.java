package com.predictiq.wagers.settlement;

import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What referrers have coming, summed up from the wagers. */
@ApplicationScoped
@Transactional
class RewardStore {

  static final String REWARDS =
      """
      select referrer_id, sum(reward)::bigint as reward from wagers.wagers
       where market_id = ? and referrer_id > ? and reward > 0
       group by referrer_id order by referrer_id limit ?\
      """;

  private final Sql sql;

  @Inject
  RewardStore(Sql sql) {
    this.sql = sql;
  }

  /** The referrers that follow the last one that is done. */
  List<Reward> next(Settlement settlement, int most) {
    return sql.list(
        REWARDS,
        row -> new Reward(row.getObject("referrer_id", UUID.class), row.getLong("reward")),
        settlement.about(),
        settlement.progress().lastReferrer(),
        most);
  }
}
