package com.predictiq.markets.internal;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.markets.MarketEvent;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketJournal;
import com.predictiq.platform.AnswersChanged;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes down what happens in the life of each market, in the transaction in which it happens, and
 * says that what was read about it before is no longer so.
 */
@ApplicationScoped
@Transactional
class Chronicle implements MarketJournal {

  private record Line(long seq, MarketEvent event) {}

  private final Sql sql;
  private final Consumer<AnswersChanged> changed;

  @Inject
  Chronicle(Sql sql, Event<AnswersChanged> changed) {
    this.sql = sql;
    this.changed = changed::fire;
  }

  /** Where nobody remembers answers. */
  Chronicle(Sql sql) {
    this.sql = sql;
    this.changed = nobody -> {};
  }

  void write(MarketId market, MarketEvent.Kind kind, Instant at) {
    write(market, new MarketEvent(kind, at, Optional.empty(), Optional.empty()));
  }

  @Override
  public void write(MarketId market, MarketEvent event) {
    sql.change(
        """
        insert into markets.life_events (market_id, kind, at, outcome, note)
        values (?, ?, ?, ?::integer, ?::text)\
        """,
        market.value(),
        event.kind().name(),
        event.at(),
        event.outcome().orElse(null),
        event.note().orElse(null));
    changed.accept(AnswersChanged.atOnce("markets", "market:" + market));
  }

  /** The same for many, in one statement. */
  void write(List<MarketId> markets, MarketEvent.Kind kind, Instant at) {
    sql.change(
        """
        insert into markets.life_events (market_id, kind, at)
        select id, ?, ? from unnest(?::uuid[]) as m (id)\
        """,
        kind.name(),
        at,
        markets.stream().map(MarketId::toString).toArray(String[]::new));
    Set<String> tags = new HashSet<>(Set.of("markets"));
    markets.forEach(market -> tags.add("market:" + market));
    changed.accept(new AnswersChanged(tags, Set.of()));
  }

  /** The last first. */
  Page<MarketEvent> read(MarketId market, PageRequest request) {
    List<Line> lines =
        sql.list(
            """
            select seq, kind, at, outcome, note from markets.life_events
             where market_id = ? and seq < ? order by seq desc limit ?\
            """,
            Chronicle::line,
            market.value(),
            request.after().map(Long::valueOf).orElse(Long.MAX_VALUE),
            request.fetch());
    return Page.of(lines, request, line -> Long.toString(line.seq())).map(Line::event);
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getLong("seq"),
        new MarketEvent(
            MarketEvent.Kind.valueOf(row.getString("kind")),
            Sql.instant(row, "at"),
            Optional.ofNullable((Integer) row.getObject("outcome")),
            Optional.ofNullable(row.getString("note"))));
  }
}
