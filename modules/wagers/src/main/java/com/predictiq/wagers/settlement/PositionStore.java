package com.predictiq.wagers.settlement;

import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import com.predictiq.wagers.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Positions at their end: sets of them, in the order of outcome and member. */
@ApplicationScoped
@Transactional
class PositionStore {

  /** What positions of a market or of a member sum up to. */
  record Totals(long gross, long paid, long fees, long open) {}

  /** Reckons and writes in one statement; what {@code Payout} and {@code Fee} do for one stake. */
  static final String SETTLE =
      """
      with bite as (
        select p.outcome, p.member_id, p.gross,
               case when ? then p.gross else wagers.payout(p.net, o.share, o.net) end as payout
          from wagers.positions p
          join wagers.pools o on o.market_id = p.market_id and o.outcome = p.outcome
         where p.market_id = ? and (p.outcome, p.member_id) > (?, ?)
         order by p.outcome, p.member_id limit ?
      ), charged as (
        select *, wagers.winnings_fee(payout, gross, ?) as fee from bite
      ), settled as (
        update wagers.positions p
           set paid = c.payout - c.fee, winnings_fee = c.fee, settled_at = ?
          from charged c
         where p.market_id = ? and p.outcome = c.outcome and p.member_id = c.member_id
        returning p.outcome, p.member_id, p.paid, p.winnings_fee
      )
      select * from settled order by outcome, member_id\
      """;

  /**
   * A market counts once for a member, at the first of the outcomes held. The Brier score of a
   * wager is the square of what its price after placement missed the weight of the outcome by.
   */
  static final String ADD_RESULTS =
      """
      with earned as (
      select p.member_id, p.asset, sum(first.markets) as settled_markets, sum(p.gross) as staked,
             sum(p.paid) as paid, sum(p.paid - p.gross) as profit, sum(b.missed) as brier_sum,
             sum(b.wagers) as brier_count
        from wagers.positions p
        join wagers.settlements s on s.market_id = p.market_id
       cross join lateral (
         select case when exists (
                  select from wagers.positions q
                   where q.member_id = p.member_id and q.market_id = p.market_id
                     and q.outcome < p.outcome) then 0 else 1 end as markets) first
       cross join lateral (
         select sum(power(
                  (w.outcome_before + w.stake - w.fee)::double precision
                    / (w.pool_before + w.stake - w.fee)
                  - s.weights[p.outcome + 1] / 10000.0::double precision, 2)) as missed,
                count(*) as wagers
           from wagers.wagers w
          where w.member_id = p.member_id and w.market_id = p.market_id
            and w.outcome = p.outcome) b
       where p.market_id = ? and (p.outcome, p.member_id) > (?, ?)
         and (p.outcome, p.member_id) <= (?, ?)
       group by p.member_id, p.asset
      ), since_ever as (
      insert into wagers.results as r
        (member_id, asset, settled_markets, staked, paid, profit, brier_sum, brier_count)
      select * from earned order by member_id
          on conflict (member_id, asset) do update
         set settled_markets = r.settled_markets + excluded.settled_markets,
             staked = r.staked + excluded.staked, paid = r.paid + excluded.paid,
             profit = r.profit + excluded.profit, brier_sum = r.brier_sum + excluded.brier_sum,
             brier_count = r.brier_count + excluded.brier_count
      )
      insert into wagers.period_results as r
        (period, since, member_id, asset, settled_markets, staked, paid, profit, brier_sum,
         brier_count)
      select t.period, t.since, e.*
        from earned e cross join (values ('month', ?::date), ('week', ?::date)) t (period, since)
       order by e.member_id, t.period
          on conflict (member_id, asset, period, since) do update
         set settled_markets = r.settled_markets + excluded.settled_markets,
             staked = r.staked + excluded.staked, paid = r.paid + excluded.paid,
             profit = r.profit + excluded.profit, brier_sum = r.brier_sum + excluded.brier_sum,
             brier_count = r.brier_count + excluded.brier_count\
      """;

  private static final String TOTALS =
      """
      select coalesce(sum(gross), 0)::bigint as gross, coalesce(sum(paid), 0)::bigint as paid,
             coalesce(sum(winnings_fee), 0)::bigint as fees,
             count(*) filter (where settled_at is null) as open
        from wagers.positions where market_id = ?\
      """;

  private final Sql sql;

  @Inject
  PositionStore(Sql sql) {
    this.sql = sql;
  }

  /** Settles the positions that follow, up to so many. */
  List<PaidPosition> settle(Settlement settlement, int most, Instant now) {
    Decided decided = settlement.decision();
    Progress progress = settlement.progress();
    return sql.list(
        SETTLE,
        row ->
            new PaidPosition(
                row.getInt("outcome"),
                row.getObject("member_id", UUID.class),
                row.getLong("paid"),
                row.getLong("winnings_fee")),
        decided.refunds(),
        settlement.about(),
        progress.lastOutcome(),
        progress.lastMember(),
        most,
        decided.refunds() ? 0L : decided.winningsRate(),
        now,
        settlement.about());
  }

  /** Adds what came of these positions to what is known of their members. */
  void addResults(Settlement settlement, PaidPosition last, Instant now) {
    sql.change(
        ADD_RESULTS,
        settlement.about(),
        settlement.progress().lastOutcome(),
        settlement.progress().lastMember(),
        last.outcome(),
        last.member(),
        Period.MONTH.since(now),
        Period.WEEK.since(now));
  }

  Totals totals(MarketId market) {
    return sum(TOTALS, market.value());
  }

  Totals totals(MarketId market, MemberId member) {
    return sum(TOTALS + " and member_id = ?", market.value(), member.value());
  }

  private Totals sum(String question, Object... whose) {
    return sql.first(
            question,
            row ->
                new Totals(
                    row.getLong("gross"),
                    row.getLong("paid"),
                    row.getLong("fees"),
                    row.getLong("open")),
            whose)
        .orElseThrow();
  }
}
