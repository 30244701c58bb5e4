package com.predictiq.markets.internal;

import com.predictiq.markets.MarketId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Which markets time has something to do with, those that wait longest first. */
@ApplicationScoped
class DueMarkets {

  static final String ORPHANED =
      """
      select c.id from markets.markets c join markets.markets p on p.id = c.parent_id
       where c.parent_id is not null and c.status in ('ACTIVE', 'CLOSED', 'PROPOSED', 'DISPUTED')
         and (p.status = 'CANCELLED'
           or p.status = 'RESOLVED' and p.winning_outcome is distinct from c.parent_outcome)
         and c.id <> all (?::uuid[])
       order by c.id limit ?\
      """;

  static final String UNDISPUTED =
      """
      select id from markets.markets
       where status = 'PROPOSED'
         and proposed_at + make_interval(secs => dispute_window_seconds) <= ?
         and id <> all (?::uuid[])
       order by proposed_at, id limit ?\
      """;

  static final String UNCOUNTED =
      """
      select market_id as id from markets.disputes
       where verdict is null and settled_at is null
         and voting_ends_at <= ?
         and market_id <> all (?::uuid[])
       order by voting_ends_at, market_id limit ?\
      """;

  static final String HANGING =
      """
      select id from markets.markets
       where status in ('CLOSED', 'DISPUTED')
         and void_at <= ?
         and id <> all (?::uuid[])
       order by void_at, id limit ?\
      """;

  /** A look for some markets, at this time, leaving out those that were tried and failed. */
  @FunctionalInterface
  interface Look {
    List<MarketId> at(Instant now, Collection<MarketId> without, int most);
  }

  private final Sql sql;

  @Inject
  DueMarkets(Sql sql) {
    this.sql = sql;
  }

  /** Children that live on after a parent that has ended without what they depend on. */
  List<MarketId> orphaned(Instant now, Collection<MarketId> without, int most) {
    return sql.list(
        ORPHANED, row -> new MarketId(row.getObject("id", UUID.class)), ids(without), most);
  }

  List<MarketId> undisputed(Instant now, Collection<MarketId> without, int most) {
    return due(UNDISPUTED, now, without, most);
  }

  /** Those of a vote that is over and not counted yet. */
  List<MarketId> uncounted(Instant now, Collection<MarketId> without, int most) {
    return due(UNCOUNTED, now, without, most);
  }

  List<MarketId> hanging(Instant now, Collection<MarketId> without, int most) {
    return due(HANGING, now, without, most);
  }

  private List<MarketId> due(
      String statement, Instant now, Collection<MarketId> without, int most) {
    return sql.list(
        statement, row -> new MarketId(row.getObject("id", UUID.class)), now, ids(without), most);
  }

  private static String[] ids(Collection<MarketId> markets) {
    return markets.stream().map(MarketId::toString).toArray(String[]::new);
  }
}
