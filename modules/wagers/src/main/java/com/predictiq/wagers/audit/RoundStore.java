package com.predictiq.wagers.audit;

import com.predictiq.ledger.Holdings;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** Which markets come next, how far a round is, and what was found on it. */
@ApplicationScoped
class RoundStore {

  static final UUID START = new UUID(0, 0);

  static final String NEXT =
      """
      select market_id, sum(wagers)::bigint as wagers from wagers.pools
       where market_id > ? group by market_id order by market_id limit ?\
      """;

  private static final int MARKETS_AT_ONCE = 1_000;
  private static final long WAGERS_AT_ONCE = 20_000;
  private static final int IN_DOUBT = 1_000;
  private static final int PLACES = 100;

  private record Staked(UUID market, long wagers) {}

  private final Sql sql;
  private final Holdings holdings;

  @Inject
  RoundStore(Sql sql, Holdings holdings) {
    this.sql = sql;
    this.holdings = holdings;
  }

  /**
   * Markets with a pool and markets with an escrow, in one order; neither is believed to know all.
   */
  Bite next(UUID after) {
    List<Staked> staked =
        sql.list(
            NEXT,
            row -> new Staked(row.getObject("market_id", UUID.class), row.getLong("wagers")),
            after,
            MARKETS_AT_ONCE);
    List<UUID> escrowed = holdings.escrowedAfter(after, MARKETS_AT_ONCE);
    NavigableMap<String, Long> wagers =
        new TreeMap<>(); // as text: PostgreSQL's order is not Java's
    escrowed.forEach(market -> wagers.put(market.toString(), 0L));
    staked.forEach(one -> wagers.put(one.market().toString(), one.wagers()));
    if (staked.size() == MARKETS_AT_ONCE) {
      upTo(wagers, staked.get(staked.size() - 1).market());
    }
    if (!escrowed.isEmpty()) {
      upTo(wagers, escrowed.get(escrowed.size() - 1));
    }
    return cut(wagers);
  }

  UUID after(String promise) {
    return sql.first(
            "select after_market from wagers.audit_rounds where promise = ?",
            row -> row.getObject("after_market", UUID.class),
            promise)
        .orElse(START);
  }

  void moveOn(String promise, UUID after) {
    sql.change(
        """
        insert into wagers.audit_rounds (promise, after_market) values (?, ?)
            on conflict (promise) do update set after_market = excluded.after_market\
        """,
        promise,
        after);
  }

  /** Where it was found broken before, so that it is looked at again each time. */
  List<UUID> inDoubt(String promise) {
    return sql.list(
        """
        select market_id from wagers.audit_findings
         where promise = ? order by found_at, market_id limit ?\
        """,
        row -> row.getObject("market_id", UUID.class),
        promise,
        IN_DOUBT);
  }

  /** Of these markets exactly those are in doubt that were found so now. */
  void write(String promise, Collection<UUID> looked, Map<UUID, String> found, Instant now) {
    sql.change(
        """
        delete from wagers.audit_findings
         where promise = ? and market_id = any (?::uuid[]) and market_id <> all (?::uuid[])\
        """,
        promise,
        texts(looked, UUID::toString),
        texts(found.keySet(), UUID::toString));
    sql.change(
        """
        insert into wagers.audit_findings (promise, market_id, what, found_at)
        select ?, f.market_id::uuid, f.what, ? from unnest(?, ?) as f (market_id, what)
            on conflict (promise, market_id) do update set what = excluded.what
         where wagers.audit_findings.what <> excluded.what\
        """,
        promise,
        now,
        texts(found.keySet(), UUID::toString),
        texts(found.values(), Function.identity()));
  }

  long count(String promise) {
    return sql.first(
            "select count(*) from wagers.audit_findings where promise = ?",
            row -> row.getLong(1),
            promise)
        .orElseThrow();
  }

  List<String> places(String promise) {
    return sql.list(
        """
        select market_id, what from wagers.audit_findings
         where promise = ? order by market_id limit ?\
        """,
        row -> "market " + row.getString("market_id") + ": " + row.getString("what"),
        promise,
        PLACES);
  }

  /** What lies behind the end of one list may be missing in it only for the moment. */
  private static void upTo(NavigableMap<String, Long> wagers, UUID last) {
    wagers.tailMap(last.toString(), false).clear();
  }

  private static Bite cut(Map<String, Long> wagers) {
    List<UUID> markets = new ArrayList<>();
    long read = 0;
    for (Map.Entry<String, Long> market : wagers.entrySet()) {
      if (!markets.isEmpty() && read + market.getValue() > WAGERS_AT_ONCE) {
        break;
      }
      markets.add(UUID.fromString(market.getKey()));
      read += market.getValue();
    }
    return new Bite(markets, read);
  }

  private static <T> String[] texts(Collection<T> all, Function<T, String> text) {
    return all.stream().map(text).toArray(String[]::new);
  }
}
