package com.predictiq.markets.internal;

import com.predictiq.kernel.PageRequest;
import com.predictiq.markets.MarketQuery;
import com.predictiq.markets.MarketSort;
import com.predictiq.markets.MarketStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Turns a query into one statement that finds ids and their places in the order. A place is the
 * value the list is ordered by and the id, so that pages neither repeat nor skip when markets are
 * added.
 */
final class MarketSearch {

  private final StringBuilder conditions = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();
  private final MarketSort sort;
  private final int fetch;

  private MarketSearch(MarketSort sort, int fetch) {
    this.sort = sort;
    this.fetch = fetch;
  }

  static MarketSearch of(MarketQuery query, PageRequest page, Instant now) {
    MarketSearch search = new MarketSearch(query.sort(), page.fetch());
    search.status(query, now);
    search.and("m.archived_at is " + (query.archived() ? "not null" : "null"));
    if (search.traded() && !query.archived()) {
      search.and("not t.archived"); // the indexes of these orders hold nothing else
    }
    query.category().ifPresent(category -> search.and("m.category = ?", category));
    query.tag().ifPresent(tag -> search.and("m.tags @> ?", (Object) new String[] {tag}));
    query.asset().ifPresent(asset -> search.and("m.asset = ?", asset));
    query
        .text()
        .ifPresent(text -> search.and("m.search @@ websearch_to_tsquery('simple', ?)", text));
    query.creator().ifPresent(creator -> search.and("m.creator_id = ?", creator.value()));
    query.closingBefore().ifPresent(time -> search.and("m.close_time < ?", time));
    page.after().ifPresent(search::after);
    return search;
  }

  String statement() {
    return "select m.id, "
        + place()
        + " as place from markets.markets m"
        + (traded() ? " join markets.trading t on t.market_id = m.id" : "")
        + " where "
        + conditions
        + " order by "
        + order()
        + " limit "
        + fetch;
  }

  Object[] parameters() {
    return parameters.toArray();
  }

  /** The clock may be ahead of the rows: what is over is not shown as active. */
  private void status(MarketQuery query, Instant now) {
    Optional<MarketStatus> asked =
        query.status().isEmpty() && sort == MarketSort.CLOSING
            ? Optional.of(MarketStatus.ACTIVE)
            : query.status();
    if (asked.isEmpty() || asked.get().terminal()) {
      and("m.opened_at is not null"); // a draft that was turned down is nobody else's business
    }
    if (asked.isEmpty()) {
      and("m.status <> 'DRAFT'");
      return;
    }
    and("m.status = '" + asked.get() + "'");
    if (asked.get() == MarketStatus.ACTIVE) {
      and("m.close_time > ?", now);
    }
  }

  private void after(String position) {
    int cut = position.lastIndexOf('|');
    UUID id = UUID.fromString(position.substring(cut + 1));
    String value = position.substring(0, Math.max(cut, 0));
    switch (sort) {
      case NEWEST -> and("m.id < ?", id);
      case CLOSING -> and("(m.close_time, m.id) > (?::timestamptz, ?)", value, id);
      case VOLUME -> and("(t.turnover, t.market_id) < (?::numeric, ?)", value, id);
      case TRENDING -> and("(t.trend, t.market_id) < (?::double precision, ?)", value, id);
    }
  }

  private String place() {
    return switch (sort) {
      case NEWEST -> "m.id";
      case CLOSING -> "m.close_time || '|' || m.id";
      case VOLUME -> "t.turnover || '|' || m.id";
      case TRENDING -> "t.trend || '|' || m.id";
    };
  }

  private String order() {
    return switch (sort) {
      case NEWEST -> "m.id desc";
      case CLOSING -> "m.close_time, m.id";
      case VOLUME -> "t.turnover desc, t.market_id desc";
      case TRENDING -> "t.trend desc, t.market_id desc";
    };
  }

  private boolean traded() {
    return sort == MarketSort.VOLUME || sort == MarketSort.TRENDING;
  }

  private void and(String condition, Object... values) {
    conditions.append(conditions.isEmpty() ? "" : " and ").append(condition);
    parameters.addAll(List.of(values));
  }
}
