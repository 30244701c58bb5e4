package com.predictiq.chain.withdrawals;

import com.predictiq.kernel.Amount;
import com.predictiq.ledger.Assets;
import com.predictiq.members.AtStake;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What is on its way out. */
@ApplicationScoped
class WithdrawalsAtStake implements AtStake {

  private final Sql sql;
  private final Assets assets;

  @Inject
  WithdrawalsAtStake(Sql sql, Assets assets) {
    this.sql = sql;
    this.assets = assets;
  }

  @Override
  public List<Amount> of(MemberId member) {
    return sql.list(
        """
        select asset, sum(units)::bigint as units from chain.withdrawals
         where member_id = ? and state in ('WAITING', 'SENT') group by asset order by asset\
        """,
        row -> new Amount(assets.find(row.getString(1)).orElseThrow(), row.getLong(2)),
        member.value());
  }
}
