package com.predictiq.wagers.internal;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.ledger.Assets;
import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import com.predictiq.wagers.TapeLine;
import com.predictiq.wagers.WagerId;
import com.predictiq.wagers.WagerView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Accepted wagers. Plain SQL: a stake is one statement, and nothing in a wager ever changes. */
@ApplicationScoped
@Transactional
class WagerStore {

  private record Line<T>(long seq, T line) {}

  private static final String SELECT =
      """
      select id, seq, member_id, market_id, outcome, outcomes, asset, stake, fee, payout, outcome_before,
             pool_before, client_order_id, referrer_id, placed_at
        from wagers.wagers\
      """;

  private final Sql sql;
  private final WagerRows rows;

  @Inject
  WagerStore(Sql sql, Assets assets) {
    this.sql = sql;
    this.rows = new WagerRows(assets);
  }

  /**
   * Writes the wager, adds it to the pool and to the member's position. False when the member has
   * another wager of that client order id; then the caller has to roll back.
   */
  boolean add(Wager wager) {
    return sql.change(
            """
            with position as (
              insert into wagers.positions as p
                (market_id, outcome, member_id, asset, net, gross, fees, wagers)
              values (?, ?, ?, ?, ?, ?, ?, 1)
              on conflict (member_id, market_id, outcome) do update
                set net = p.net + excluded.net, gross = p.gross + excluded.gross,
                    fees = p.fees + excluded.fees, wagers = p.wagers + 1
              returning (xmax = 0) as first
            ), pool as (
              insert into wagers.pools as p
                (market_id, outcome, asset, net, gross, fees, winnings_rate, bettors, wagers)
              select ?, ?, ?, ?, ?, ?, ?, first::integer, 1 from position
              on conflict (market_id, outcome) do update
                set net = p.net + excluded.net, gross = p.gross + excluded.gross,
                    fees = p.fees + excluded.fees, bettors = p.bettors + excluded.bettors,
                    wagers = p.wagers + 1
            )
            insert into wagers.wagers
              (id, member_id, market_id, outcome, outcomes, asset, stake, fee, reward, payout,
               outcome_before, pool_before, client_order_id, referrer_id, placed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text, ?::uuid, ?)
            on conflict do nothing\
            """,
            wager.parameters())
        == 1;
  }

  Optional<WagerView> find(WagerId id) {
    return sql.first(SELECT + " where id = ?", rows::wager, id.value());
  }

  Optional<WagerView> findByOrder(String clientOrderId, MemberId member) {
    return sql.first(
        SELECT + " where member_id = ? and client_order_id = ?",
        rows::wager,
        member.value(),
        clientOrderId);
  }

  Page<WagerView> of(MemberId member, Optional<MarketId> market, PageRequest request) {
    return market.isPresent()
        ? page(
            " where member_id = ? and market_id = ?",
            rows::wager,
            request,
            member.value(),
            market.get().value())
        : page(" where member_id = ?", rows::wager, request, member.value());
  }

  Page<TapeLine> tape(MarketId market, PageRequest request) {
    return page(" where market_id = ?", rows::tape, request, market.value());
  }

  private <T> Page<T> page(
      String where, Sql.Row<T> line, PageRequest request, Object... parameters) {
    List<Line<T>> lines =
        sql.list(
            SELECT + where + after(request) + " order by seq desc limit " + request.fetch(),
            row -> new Line<>(row.getLong("seq"), line.read(row)),
            with(request, parameters));
    return Page.of(lines, request, one -> Long.toString(one.seq())).map(Line::line);
  }

  private static String after(PageRequest request) {
    return request.after().isPresent() ? " and seq < ?" : "";
  }

  private static Object[] with(PageRequest request, Object... parameters) {
    if (request.after().isEmpty()) {
      return parameters;
    }
    Object[] all = Arrays.copyOf(parameters, parameters.length + 1);
    all[parameters.length] = Long.valueOf(request.after().get());
    return all;
  }
}
