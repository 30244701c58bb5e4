package com.predictiq.mail.news;

import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Open markets whose close is still to be told of; a market's close time never changes. */
@ApplicationScoped
class ClosingStore {

  /** A market that closes soon. */
  record Closing(UUID market, Instant closesAt) {}

  static final String TAKE =
      """
      delete from mail.closings where market_id in (
        select market_id from mail.closings where tells_at <= ?
         order by tells_at limit ? for update skip locked)
      returning market_id, closes_at\
      """;

  private final Sql sql;

  @Inject
  ClosingStore(Sql sql) {
    this.sql = sql;
  }

  void note(UUID market, Instant closesAt, Instant tellsAt) {
    sql.change(
        """
        insert into mail.closings (market_id, closes_at, tells_at) values (?, ?, ?)
        on conflict (market_id) do nothing\
        """,
        market,
        closesAt,
        tellsAt);
  }

  List<Closing> take(Instant now, int most) {
    return sql.list(
        TAKE,
        row -> new Closing(row.getObject("market_id", UUID.class), Sql.instant(row, "closes_at")),
        now,
        most);
  }

  void forget(UUID market) {
    sql.change("delete from mail.closings where market_id = ?", market);
  }
}
