package com.predictiq.wagers.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.ledger.Assets;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketPool;
import com.predictiq.markets.MarketPools;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import com.predictiq.wagers.PositionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What stands on the outcomes of markets, in all and by member. */
@ApplicationScoped
@Transactional
class PoolStore implements MarketPools {

  /** What stands on one outcome, and in how many wagers. */
  record Standing(MarketId market, MarketPool pool, long wagers) {}

  private final Sql sql;
  private final Assets assets;
  private final WagerRows rows;

  @Inject
  PoolStore(Sql sql, Assets assets) {
    this.sql = sql;
    this.assets = assets;
    this.rows = new WagerRows(assets);
  }

  /**
   * One at a time on each market, until the transaction ends: a pool is read, reckoned with and
   * written, and whoever settles takes the same turn. The lock needs no row, so that it also keeps
   * the first stake from meeting the market's end. Turns are taken in one order by all.
   */
  void takeTurns(Collection<MarketId> markets) {
    sql.list(
        """
        select pg_advisory_xact_lock(turn)
          from (select distinct t::bigint as turn from unnest(?) as t order by 1 offset 0) as turns\
        """,
        row -> true,
        (Object)
            markets.stream()
                .map(market -> Long.toString(market.value().getLeastSignificantBits()))
                .toArray(String[]::new));
  }

  List<Standing> standings(MarketId market) {
    return standings(List.of(market));
  }

  List<Standing> standings(Collection<MarketId> markets) {
    return sql.list(
        """
        select market_id, outcome, asset, net, gross, bettors, wagers from wagers.pools
         where market_id = any (?::uuid[]) order by market_id, outcome\
        """,
        this::standing,
        (Object) markets.stream().map(MarketId::toString).toArray(String[]::new));
  }

  @Override
  public Map<MarketId, List<MarketPool>> of(Collection<MarketId> markets) {
    if (markets.isEmpty()) {
      return Map.of();
    }
    return standings(markets).stream()
        .collect(
            Collectors.groupingBy(
                Standing::market,
                LinkedHashMap::new,
                Collectors.mapping(Standing::pool, Collectors.toList())));
  }

  @Override
  public boolean holds(MarketId market, MemberId member) {
    return sql.first(
            "select from wagers.positions where member_id = ? and market_id = ? limit 1",
            row -> true,
            member.value(),
            market.value())
        .isPresent();
  }

  Page<PositionView> positions(MemberId member, PageRequest request) {
    String[] after = request.after().map(position -> position.split("/")).orElse(new String[0]);
    List<PositionView> found =
        after.length == 0
            ? sql.list(positions(""), rows::position, member.value(), request.fetch())
            : sql.list(
                positions(" and (p.market_id, p.outcome) > (?, ?)"),
                rows::position,
                member.value(),
                UUID.fromString(after[0]),
                Integer.parseInt(after[1]),
                request.fetch());
    return Page.of(found, request, position -> position.market() + "/" + position.outcome());
  }

  static Pool pool(List<Standing> standings, int outcome, int outcomes) {
    long total = 0;
    long here = 0;
    for (Standing standing : standings) {
      total = Math.addExact(total, standing.pool().net().units());
      here += standing.pool().outcome() == outcome ? standing.pool().net().units() : 0;
    }
    return new Pool(here, total, outcomes);
  }

  static String positions(String after) {
    return """
    select p.market_id, p.outcome, p.asset, p.net, p.gross, p.fees, p.wagers,
           p.paid, p.winnings_fee, p.settled_at, o.winnings_rate, o.net as outcome_net,
           (select sum(a.net) from wagers.pools a where a.market_id = p.market_id)::bigint
             as pool_net
      from wagers.positions p
      join wagers.pools o on o.market_id = p.market_id and o.outcome = p.outcome
     where p.member_id = ?\
    """
        + after
        + " order by p.market_id, p.outcome limit ?";
  }

  private Standing standing(ResultSet row) throws SQLException {
    Asset asset = assets.find(row.getString("asset")).orElseThrow();
    MarketPool pool =
        new MarketPool(
            row.getInt("outcome"),
            new Amount(asset, row.getLong("net")),
            new Amount(asset, row.getLong("gross")),
            row.getLong("bettors"));
    return new Standing(
        new MarketId(row.getObject("market_id", UUID.class)), pool, row.getLong("wagers"));
  }
}
