package com.predictiq.wagers.internal;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.ledger.Assets;
import com.predictiq.platform.Sql;
import com.predictiq.wagers.WagerQuery;
import com.predictiq.wagers.WagerSearch;
import com.predictiq.wagers.WagerView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Finds wagers by who placed them, on what, when, and whether that is over. */
@ApplicationScoped
@Transactional
class FindsWagers implements WagerSearch {

  private static final String SELECT =
      """
      select id, seq, member_id, market_id, outcome, outcomes, asset, stake, fee, payout,
             outcome_before, pool_before, client_order_id, referrer_id, placed_at
        from wagers.wagers w where\
      """;

  private static final String POSITION =
      """
       exists (select 1 from wagers.positions p
                where p.member_id = w.member_id and p.market_id = w.market_id
                  and p.outcome = w.outcome and p.settled_at is\
      """;

  private record Line(String place, WagerView wager) {}

  /** What is asked for, as the database is asked. */
  record Question(String statement, List<Object> parameters) {}

  private final Sql sql;
  private final WagerRows rows;

  @Inject
  FindsWagers(Sql sql, Assets assets) {
    this.sql = sql;
    this.rows = new WagerRows(assets);
  }

  @Override
  public Page<WagerView> find(WagerQuery query, PageRequest request) {
    Question question = question(query, request);
    List<Line> found =
        sql.list(
            question.statement(),
            row -> {
              WagerView wager = rows.wager(row);
              return new Line(wager.placedAt() + "|" + row.getLong("seq"), wager);
            },
            question.parameters().toArray());
    return Page.of(found, request, Line::place).map(Line::wager);
  }

  static Question question(WagerQuery query, PageRequest request) {
    StringBuilder where = new StringBuilder(SELECT + " w.member_id = ?");
    List<Object> values = new ArrayList<>();
    values.add(query.member().value());
    query.market().ifPresent(market -> add(where, " w.market_id = ?", values, market.value()));
    query.from().ifPresent(time -> add(where, " w.placed_at >= ?", values, time));
    query.to().ifPresent(time -> add(where, " w.placed_at < ?", values, time));
    query
        .settled()
        .ifPresent(over -> add(where, POSITION + (over ? " not null)" : " null)"), values));
    request.after().ifPresent(place -> addPlace(where, values, place));
    String order = " order by w.placed_at desc, w.seq desc limit " + request.fetch();
    return new Question(where + order, List.copyOf(values));
  }

  private static void addPlace(StringBuilder where, List<Object> values, String place) {
    String[] parts = place.split("\\|", 2);
    add(
        where,
        " (w.placed_at, w.seq) < (?::timestamptz, ?)",
        values,
        parts[0],
        Long.valueOf(parts[1]));
  }

  private static void add(
      StringBuilder where, String condition, List<Object> values, Object... more) {
    where.append(" and").append(condition);
    values.addAll(List.of(more));
  }
}
