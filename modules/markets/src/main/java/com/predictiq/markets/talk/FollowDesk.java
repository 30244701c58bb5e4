package com.predictiq.markets.talk;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.markets.FollowedMarket;
import com.predictiq.markets.Following;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketStatus;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Keeps who follows which market. */
@ApplicationScoped
@Transactional
class FollowDesk implements Following {

  private record Line(long seq, FollowedMarket market) {}

  static final String FOLLOWED =
      """
      select f.seq, f.market_id, f.followed_at, m.title, m.status, m.close_time,
             m.archived_at is not null as archived
        from markets.follows f join markets.markets m on m.id = f.market_id
       where f.member_id = ? and f.seq < ? order by f.seq desc limit ?\
      """;

  static final String COUNT =
      "select count(*) as followers from markets.follows where market_id = ?";

  private final KnownMarkets markets;
  private final Sql sql;
  private final InstantSource clock;

  @Inject
  FollowDesk(KnownMarkets markets, Sql sql, InstantSource clock) {
    this.markets = markets;
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public void follow(MarketId market, MemberId member) {
    markets.require(market);
    sql.change(
        """
        insert into markets.follows (member_id, market_id, followed_at) values (?, ?, ?)
        on conflict do nothing\
        """,
        member.value(),
        market.value(),
        clock.instant());
  }

  @Override
  public void unfollow(MarketId market, MemberId member) {
    markets.require(market);
    sql.change(
        "delete from markets.follows where member_id = ? and market_id = ?",
        member.value(),
        market.value());
  }

  @Override
  public boolean follows(MarketId market, MemberId member) {
    return sql.first(
            "select 1 as one from markets.follows where member_id = ? and market_id = ?",
            row -> row.getInt("one"),
            member.value(),
            market.value())
        .isPresent();
  }

  @Override
  public long followers(MarketId market) {
    markets.require(market);
    return sql.first(COUNT, row -> row.getLong("followers"), market.value()).orElse(0L);
  }

  @Override
  public Page<FollowedMarket> of(MemberId member, PageRequest request) {
    Instant now = clock.instant();
    List<Line> found =
        sql.list(
            FOLLOWED,
            row -> line(row, now),
            member.value(),
            request.after().map(Long::valueOf).orElse(Long.MAX_VALUE),
            request.fetch());
    return Page.of(found, request, line -> Long.toString(line.seq())).map(Line::market);
  }

  private static Line line(ResultSet row, Instant now) throws SQLException {
    MarketStatus status = MarketStatus.valueOf(row.getString("status"));
    Instant closeTime = Sql.instant(row, "close_time");
    boolean over = status == MarketStatus.ACTIVE && !now.isBefore(closeTime);
    return new Line(
        row.getLong("seq"),
        new FollowedMarket(
            new MarketId(row.getObject("market_id", UUID.class)),
            row.getString("title"),
            over ? MarketStatus.CLOSED : status,
            closeTime,
            row.getBoolean("archived"),
            Sql.instant(row, "followed_at")));
  }
}
