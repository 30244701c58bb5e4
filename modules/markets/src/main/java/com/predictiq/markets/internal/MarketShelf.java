package com.predictiq.markets.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.markets.MarketFigures;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketQuery;
import com.predictiq.markets.MarketStatus;
import com.predictiq.markets.MarketView;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Many markets at once: lists, counts and the clock's round. Sets of rows, so plain SQL. */
@ApplicationScoped
class MarketShelf {

  /** A market and its place in the order of a list. */
  record Place(UUID market, String position) {}

  private record Counted(UUID market, Traded traded) {}

  private final Sql sql;

  @Inject
  MarketShelf(Sql sql) {
    this.sql = sql;
  }

  Page<Place> places(MarketQuery query, PageRequest request, Instant now) {
    MarketSearch search = MarketSearch.of(query, request, now);
    List<Place> found = sql.list(search.statement(), MarketShelf::place, search.parameters());
    return Page.of(found, request, Place::position);
  }

  List<UUID> picked(int most) {
    return sql.list(
        """
        select id from markets.markets where featured and status = 'ACTIVE' order by id desc limit ?\
        """,
        row -> row.getObject("id", UUID.class),
        most);
  }

  MarketView view(Market market, Instant now) {
    UUID id = market.id().value();
    return market.view(traded(List.of(id)).getOrDefault(id, Traded.NOTHING), now);
  }

  Map<UUID, Traded> traded(Collection<UUID> markets) {
    return sql
        .list(
            """
            select market_id, volume, wagers from markets.trading
             where market_id = any (?::uuid[])\
            """,
            row ->
                new Counted(
                    row.getObject("market_id", UUID.class),
                    new Traded(row.getLong("volume"), row.getLong("wagers"))),
            (Object) markets.stream().map(UUID::toString).toArray(String[]::new))
        .stream()
        .collect(Collectors.toMap(Counted::market, Counted::traded));
  }

  Set<MarketId> ended(Collection<MarketId> markets) {
    return Set.copyOf(
        sql.list(
            "select id from markets.markets where id = any (?::uuid[]) and ended_at is not null",
            row -> new MarketId(row.getObject("id", UUID.class)),
            (Object) markets.stream().map(MarketId::toString).toArray(String[]::new)));
  }

  /** Closes what is due and that nobody holds at this moment; the next round gets the rest. */
  List<MarketId> closeDue(Instant now, int most) {
    return sql.list(
        """
        update markets.markets set status = 'CLOSED', closed_at = close_time, version = version + 1
         where id in (
           select id from markets.markets
            where status = 'ACTIVE' and close_time <= ?
            order by close_time, id limit ? for update skip locked)
        returning id\
        """,
        row -> new MarketId(row.getObject("id", UUID.class)),
        now,
        most);
  }

  MarketFigures figures() {
    Map<MarketStatus, Long> counts = new EnumMap<>(MarketStatus.class);
    sql.list(
            "select status, count(*) as markets from markets.markets group by status",
            row -> Map.entry(MarketStatus.valueOf(row.getString("status")), row.getLong("markets")))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return new MarketFigures(counts, volumes());
  }

  private List<Amount> volumes() {
    return sql.list(
        """
        select m.asset, m.asset_scale, m.asset_rail, sum(t.volume)::bigint as volume
          from markets.trading t join markets.markets m on m.id = t.market_id
         group by m.asset, m.asset_scale, m.asset_rail order by m.asset\
        """,
        row ->
            new Amount(
                new Asset(
                    row.getString("asset"),
                    row.getInt("asset_scale"),
                    Asset.Rail.valueOf(row.getString("asset_rail"))),
                row.getLong("volume")));
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(row.getObject("id", UUID.class), row.getString("place"));
  }
}
