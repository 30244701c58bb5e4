package com.predictiq.markets.internal;

import com.predictiq.markets.MarketId;
import com.predictiq.markets.Rulings.PendingOverride;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What single operators want markets to end as. One wish for each market. */
@ApplicationScoped
@Transactional
class OverrideStore {

  private static final int MOST = 500;

  private static final String ROWS =
      """
      select market_id, weights, reason, operator, asked_at, expires_at from markets.overrides\
      """;

  private final Sql sql;

  @Inject
  OverrideStore(Sql sql) {
    this.sql = sql;
  }

  /** In the place of one that has expired. */
  void put(PendingOverride wish) {
    forget(wish.market());
    sql.change(
        """
        insert into markets.overrides
          (market_id, weights, reason, operator, asked_at, expires_at)
        values (?, ?::integer[], ?, ?, ?, ?)\
        """,
        wish.market().value(),
        wish.weights().stream().map(String::valueOf).toArray(String[]::new),
        wish.reason(),
        wish.operator(),
        wish.askedAt(),
        wish.expiresAt());
  }

  Optional<PendingOverride> find(MarketId market, Instant now) {
    return sql.first(
        ROWS + " where market_id = ? and expires_at > ?", OverrideStore::wish, market.value(), now);
  }

  List<PendingOverride> all(Instant now) {
    return sql.list(
        ROWS + " where expires_at > ? order by asked_at limit ?", OverrideStore::wish, now, MOST);
  }

  void forget(MarketId market) {
    sql.change("delete from markets.overrides where market_id = ?", market.value());
  }

  int forgetExpired(Instant now) {
    return sql.change("delete from markets.overrides where expires_at <= ?", now);
  }

  private static PendingOverride wish(ResultSet row) throws SQLException {
    return new PendingOverride(
        new MarketId(row.getObject("market_id", UUID.class)),
        List.of((Integer[]) row.getArray("weights").getArray()),
        row.getString("reason"),
        row.getString("operator"),
        Sql.instant(row, "asked_at"),
        Sql.instant(row, "expires_at"));
  }
}
