package com.predictiq.wagers.lookback;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.ledger.Assets;
import com.predictiq.members.Activity;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What many members did in a span of time, each question by one statement and by index. */
@ApplicationScoped
class LooksBack implements Activity {

  private static final String SPANS =
      """
        from unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[]) as span (member_id, since, until)
      """;

  /** Stakes that go round and round can sum up to more than there is. */
  static final String STAKED =
      """
      select w.member_id, w.asset, count(*) as wagers,
             least(sum(w.stake), 9223372036854775807)::bigint as stakes,
             least(sum(w.fee), 9223372036854775807)::bigint as fees
      """
          + SPANS
          + """
            join wagers.wagers w on w.member_id = span.member_id
             and w.placed_at >= span.since and w.placed_at < span.until
           group by w.member_id, w.asset order by w.member_id, w.asset\
          """;

  static final String LATEST =
      """
      select span.member_id, w.market_id, w.outcome, w.asset, w.stake, w.fee, w.placed_at
      """
          + SPANS
          + """
            cross join lateral (
              select market_id, outcome, asset, stake, fee, placed_at, seq from wagers.wagers
               where member_id = span.member_id
                 and placed_at >= span.since and placed_at < span.until
               order by placed_at desc, seq desc limit ?) w
           order by span.member_id, w.placed_at desc, w.seq desc\
          """;

  static final String ENDED =
      """
      select p.member_id, p.asset, count(*) as positions,
             least(sum(p.gross), 9223372036854775807)::bigint as stakes,
             least(sum(p.paid), 9223372036854775807)::bigint as paid
      """
          + SPANS
          + """
            join wagers.positions p on p.member_id = span.member_id
             and p.settled_at >= span.since and p.settled_at < span.until
           group by p.member_id, p.asset order by p.member_id, p.asset\
          """;

  private final Sql sql;
  private final Assets assets;

  @Inject
  LooksBack(Sql sql, Assets assets) {
    this.sql = sql;
    this.assets = assets;
  }

  @Override
  public List<Staked> staked(List<Span> spans) {
    return sql.list(
        STAKED,
        row ->
            new Staked(
                member(row), row.getLong("wagers"), amount(row, "stakes"), amount(row, "fees")),
        column(spans, Span::member),
        column(spans, Span::from),
        column(spans, Span::until));
  }

  @Override
  public List<Wagered> latest(List<Span> spans, int mostEach) {
    return sql.list(
        LATEST,
        row ->
            new Wagered(
                member(row),
                row.getObject("market_id", UUID.class),
                row.getInt("outcome"),
                amount(row, "stake"),
                amount(row, "fee"),
                Sql.instant(row, "placed_at")),
        column(spans, Span::member),
        column(spans, Span::from),
        column(spans, Span::until),
        mostEach);
  }

  @Override
  public List<Ended> ended(List<Span> spans) {
    return sql.list(
        ENDED,
        row ->
            new Ended(
                member(row), row.getLong("positions"), amount(row, "stakes"), amount(row, "paid")),
        column(spans, Span::member),
        column(spans, Span::from),
        column(spans, Span::until));
  }

  private static String[] column(List<Span> spans, Function<Span, Object> of) {
    return spans.stream().map(of).map(Object::toString).toArray(String[]::new);
  }

  private static MemberId member(ResultSet row) throws SQLException {
    return new MemberId(row.getObject("member_id", UUID.class));
  }

  private Amount amount(ResultSet row, String column) throws SQLException {
    String code = row.getString("asset");
    Asset asset =
        assets
            .find(code)
            .orElseThrow(() -> new IllegalStateException("the books do not know " + code));
    return new Amount(asset, row.getLong(column));
  }
}
