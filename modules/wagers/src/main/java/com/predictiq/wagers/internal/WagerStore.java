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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Accepted wagers. Plain SQL: a stake is one statement, and nothing in a wager ever changes. */
@ApplicationScoped
@Transactional
class WagerStore {

  private record Line<T>(long seq, T line) {}

  /** A member's own name for a wager. */
  record Order(MemberId member, String id) {

    static Optional<Order> of(Ticket ticket) {
      return ticket.command().clientOrderId().map(id -> new Order(ticket.command().member(), id));
    }
  }

  /** Each position and each pool is touched once, however many wagers go to it. */
  private static final String ADD =
      """
      with staked as materialized (
        select id::uuid, member::uuid, market::uuid, outcome::integer, outcomes::integer, asset,
               stake::bigint, fee::bigint, stake::bigint - fee::bigint as net, reward::bigint,
               payout::bigint, outcome_before::bigint, pool_before::bigint, winnings_rate::bigint,
               client_order_id, referrer::uuid, n
          from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as s
            (id, member, market, outcome, outcomes, asset, stake, fee, reward, payout,
             outcome_before, pool_before, winnings_rate, client_order_id, referrer, n)
      ), position as (
        insert into wagers.positions as p
          (market_id, outcome, member_id, asset, net, gross, fees, wagers)
        select market, outcome, member, asset, sum(net), sum(stake), sum(fee), count(*)
          from staked group by market, outcome, member, asset order by member, market, outcome
        on conflict (member_id, market_id, outcome) do update
          set net = p.net + excluded.net, gross = p.gross + excluded.gross,
              fees = p.fees + excluded.fees, wagers = p.wagers + excluded.wagers
        returning market_id, outcome, (xmax = 0) as first
      ), newcomers as (
        select market_id, outcome, count(*) filter (where first) as bettors
          from position group by market_id, outcome
      ), pool as (
        insert into wagers.pools as p
          (market_id, outcome, asset, net, gross, fees, winnings_rate, bettors, wagers)
        select s.market, s.outcome, s.asset, sum(s.net), sum(s.stake), sum(s.fee),
               max(s.winnings_rate), max(f.bettors), count(*)
          from staked s join newcomers f on f.market_id = s.market and f.outcome = s.outcome
         group by s.market, s.outcome, s.asset order by s.market, s.outcome
        on conflict (market_id, outcome) do update
          set net = p.net + excluded.net, gross = p.gross + excluded.gross,
              fees = p.fees + excluded.fees, bettors = p.bettors + excluded.bettors,
              wagers = p.wagers + excluded.wagers
      )
      insert into wagers.wagers
        (id, member_id, market_id, outcome, outcomes, asset, stake, fee, reward, payout,
         outcome_before, pool_before, client_order_id, referrer_id, placed_at)
      select id, member, market, outcome, outcomes, asset, stake, fee, reward, payout,
             outcome_before, pool_before, client_order_id, referrer, ?
        from staked order by n
      on conflict do nothing\
      """;

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
   * Writes the wagers in their order, and adds them to the pools and to the members' positions.
   * False when a member has another wager of that client order id; then the caller has to roll
   * back.
   */
  boolean addAll(List<Wager> wagers) {
    return sql.change(ADD, WagerColumns.of(wagers)) == wagers.size();
  }

  Map<WagerId, WagerView> findAll(Collection<WagerId> ids) {
    return sql
        .list(
            SELECT + " where id = any (?::uuid[])",
            rows::wager,
            (Object) texts(ids, WagerId::toString))
        .stream()
        .collect(Collectors.toMap(WagerView::id, Function.identity()));
  }

  /** Which of these a wager has already. */
  Set<Order> taken(Collection<Order> orders) {
    return Set.copyOf(
        sql.list(
            """
            select w.member_id, w.client_order_id
              from unnest(?, ?) as o (member, id)
              join wagers.wagers w on w.member_id = o.member::uuid and w.client_order_id = o.id\
            """,
            row ->
                new Order(
                    new MemberId(row.getObject("member_id", UUID.class)),
                    row.getString("client_order_id")),
            texts(orders, order -> order.member().toString()),
            texts(orders, Order::id)));
  }

  private static <T> String[] texts(Collection<T> all, Function<T, String> column) {
    return all.stream().map(column).toArray(String[]::new);
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
