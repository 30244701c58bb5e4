package com.predictiq.markets.charges;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.members.AtStake;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What creators have left with markets that have not ended. */
@ApplicationScoped
class DepositsAtStake implements AtStake {

  static final String LEFT =
      """
      select asset, asset_scale, asset_rail, sum(deposit)::bigint as deposit
        from markets.markets
       where creator_id = ? and deposit > 0 and ended_at is null
       group by asset, asset_scale, asset_rail order by asset\
      """;

  private final Sql sql;

  @Inject
  DepositsAtStake(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Amount> of(MemberId member) {
    return sql.list(
        LEFT,
        row ->
            new Amount(
                new Asset(
                    row.getString("asset"),
                    row.getInt("asset_scale"),
                    Asset.Rail.valueOf(row.getString("asset_rail"))),
                row.getLong("deposit")),
        member.value());
  }
}
