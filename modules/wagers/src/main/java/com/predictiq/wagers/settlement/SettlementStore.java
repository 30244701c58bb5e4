package com.predictiq.wagers.settlement;

import com.predictiq.ledger.Assets;
import com.predictiq.markets.MarketEnded;
import com.predictiq.markets.MarketId;
import com.predictiq.platform.Sql;
import com.predictiq.wagers.SettlementState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The rows of settlements. Whoever holds one advances it, with the money, or leaves it as it is.
 */
@ApplicationScoped
@Transactional
class SettlementStore {

  static final String DUE =
      """
      select market_id from wagers.settlements
       where state not in ('SETTLED', 'HALTED') and due_at <= ? order by due_at, step limit ?\
      """;

  private static final int TROUBLE_LENGTH = 500;

  private final Sql sql;
  private final SettlementRows rows;

  @Inject
  SettlementStore(Sql sql, Assets assets) {
    this.sql = sql;
    this.rows = new SettlementRows(assets);
  }

  void enter(MarketEnded ended) {
    sql.change(
        """
        insert into wagers.settlements (market_id, weights, ended_at, due_at)
        values (?, ?::integer[], ?, ?) on conflict (market_id) do nothing\
        """,
        ended.market().value(),
        ended.weights().stream().map(String::valueOf).toArray(String[]::new),
        ended.at(),
        ended.at());
  }

  /** The one that was touched longest ago first, so that a large market keeps no other waiting. */
  List<MarketId> due(Instant now, int most) {
    return sql.list(DUE, row -> new MarketId(row.getObject(1, UUID.class)), now, most);
  }

  Optional<Settlement> find(MarketId market) {
    return sql.first(
        SettlementRows.SETTLEMENTS + " where market_id = ?", rows::settlement, market.value());
  }

  /** Empty when it is over, or when another node is at it. */
  Optional<Settlement> hold(MarketId market) {
    return sql.first(
        SettlementRows.SETTLEMENTS
            + """
             where market_id = ? and state not in ('SETTLED', 'HALTED') for update skip locked\
            """,
        rows::settlement,
        market.value());
  }

  /** Takes the market's turn, as every stake does: whoever is inside has left, nobody comes in. */
  void takeTurn(MarketId market) {
    sql.list(
        "select pg_advisory_xact_lock(?)", row -> true, market.value().getLeastSignificantBits());
  }

  List<OutcomePool> pools(MarketId market) {
    return sql.list(
        """
        select outcome, net, gross, fees, bettors, coalesce(share, 0) as share
          from wagers.pools where market_id = ? order by outcome\
        """,
        SettlementRows::pool,
        market.value());
  }

  /** Writes the decision down, and takes over what the pools know of the fee. */
  void decide(Settlement settlement, Decided decided, List<OutcomePool> pools, Instant now) {
    sql.change(
        """
        with shared as (
          update wagers.pools p set share = s.share::bigint
            from unnest(?, ?) as s (outcome, share)
           where p.market_id = ? and p.outcome = s.outcome::integer)
        update wagers.settlements
           set state = ?, step = step + 1, due_at = ?, stumbles = 0, trouble = null,
               kind = ?, reason = ?, asset = ?, claimed = ?, winnings_rate = ?,
               staked = ?, pool = ?, positions = ?
         where market_id = ?\
        """,
        SettlementRows.texts(pools, OutcomePool::outcome),
        SettlementRows.texts(pools, OutcomePool::share),
        settlement.about(),
        SettlementState.GATHERING.name(),
        now,
        decided.kind().name(),
        decided.reason().name(),
        decided.asset().code(),
        decided.claimed(),
        decided.winningsRate(),
        decided.staked(),
        decided.pool(),
        decided.positions(),
        settlement.about());
  }

  void advance(Settlement settlement, Instant now) {
    Progress progress = settlement.progress();
    sql.change(
        """
        update wagers.settlements
           set state = ?, step = step + 1, due_at = ?, stumbles = 0, trouble = null,
               last_outcome = ?, last_member = ?, last_referrer = ?, done = ?, paid = ?,
               winnings_fees = ?, stake_fees = ?, rewards = ?, rounding = ?, settled_at = ?
         where market_id = ?\
        """,
        settlement.state().name(),
        now,
        progress.lastOutcome(),
        progress.lastMember(),
        progress.lastReferrer(),
        progress.done(),
        progress.paid(),
        progress.winningsFees(),
        progress.stakeFees(),
        progress.rewards(),
        progress.rounding(),
        settlement.settledAt().orElse(null),
        settlement.about());
  }

  /** Tried again later, and later still when it happens again. */
  void stumble(MarketId market, Instant now, Duration most, String trouble) {
    sql.change(
        """
        update wagers.settlements
           set stumbles = stumbles + 1, trouble = ?,
               due_at = ?::timestamptz
                 + make_interval(secs => least(power(2, least(stumbles, 30)), ?))
         where market_id = ? and state not in ('SETTLED', 'HALTED')\
        """,
        cut(trouble),
        now,
        most.toSeconds(),
        market.value());
  }

  boolean halt(MarketId market, String trouble) {
    return sql.change(
            """
            update wagers.settlements set state = 'HALTED', halted_in = state, trouble = ?
             where market_id = ? and state not in ('SETTLED', 'HALTED')\
            """,
            cut(trouble),
            market.value())
        == 1;
  }

  /** Where it stopped; false when it is not halted. */
  boolean resume(MarketId market, Instant now) {
    return sql.change(
            """
            update wagers.settlements
               set state = halted_in, halted_in = null, due_at = ?, stumbles = 0
             where market_id = ? and state = 'HALTED'\
            """,
            now,
            market.value())
        == 1;
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), TROUBLE_LENGTH));
  }
}
