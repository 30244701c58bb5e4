package com.predictiq.wagers.settlement;

import com.predictiq.kernel.Amount;
import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** What has been collected, once by each member from each market. */
@ApplicationScoped
@Transactional
class ClaimStore {

  private final Sql sql;

  @Inject
  ClaimStore(Sql sql) {
    this.sql = sql;
  }

  boolean made(MarketId market, MemberId member) {
    return sql.first(
            "select from wagers.claims where member_id = ? and market_id = ?",
            row -> true,
            member.value(),
            market.value())
        .isPresent();
  }

  /** False when it was made before; waits for one that is just being made. */
  boolean enter(MarketId market, MemberId member, Amount amount, Instant now) {
    return sql.change(
            """
            insert into wagers.claims (market_id, member_id, asset, amount, claimed_at)
            values (?, ?, ?, ?, ?) on conflict do nothing\
            """,
            market.value(),
            member.value(),
            amount.asset().code(),
            amount.units(),
            now)
        == 1;
  }

  /** One at a time collects rewards for a member, until the transaction ends. */
  void takeTurn(MemberId member) {
    sql.list(
        "select pg_advisory_xact_lock(hashtextextended(?, 0))",
        row -> true,
        "wagers.rewards/" + member);
  }
}
