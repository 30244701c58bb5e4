package com.predictiq.wagers.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.members.MemberId;
import com.predictiq.members.StakeHistory;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** What a member has staked and lost of late; read by index, since it is asked at every stake. */
@ApplicationScoped
@Transactional
class RemembersStakes implements StakeHistory {

  /** Stakes that go round and round can sum up to more than there is. */
  static final String STAKED =
      """
      select least(coalesce(sum(stake), 0), 9223372036854775807)::bigint as units
        from wagers.wagers where member_id = ? and placed_at >= ? and asset = ?\
      """;

  static final String LOST =
      """
      select least(greatest(coalesce(sum(gross - paid), 0), 0), 9223372036854775807)::bigint
               as units
        from wagers.positions where member_id = ? and settled_at >= ? and asset = ?\
      """;

  private final Sql sql;

  @Inject
  RemembersStakes(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Amount stakedSince(MemberId member, Asset asset, Instant since) {
    return sum(STAKED, member, asset, since);
  }

  @Override
  public Amount lostSince(MemberId member, Asset asset, Instant since) {
    return sum(LOST, member, asset, since);
  }

  private Amount sum(String question, MemberId member, Asset asset, Instant since) {
    return sql.first(
            question,
            row -> new Amount(asset, row.getLong("units")),
            member.value(),
            since,
            asset.code())
        .orElseThrow();
  }
}
