package com.predictiq.markets.talk;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.Clarification;
import com.predictiq.markets.Clarifications;
import com.predictiq.markets.MarketEvent;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketJournal;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.MarketView;
import com.predictiq.members.Conduct;
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
import java.util.Optional;
import java.util.UUID;

/** Adds to the words of a market, and says so in its journal. */
@ApplicationScoped
@Transactional
class ClarificationDesk implements Clarifications {

  private static final int MAX_TEXT = 2_000;

  private record Line(long seq, Clarification clarification) {}

  static final String SELECT =
      """
      select seq, market_id, author_id, text, written_at from markets.clarifications
       where market_id = ? and seq < ? order by seq desc limit ?\
      """;

  private final KnownMarkets markets;
  private final MarketJournal journal;
  private final Conduct conduct;
  private final Sql sql;
  private final InstantSource clock;

  @Inject
  ClarificationDesk(
      KnownMarkets markets, MarketJournal journal, Conduct conduct, Sql sql, InstantSource clock) {
    this.markets = markets;
    this.journal = journal;
    this.conduct = conduct;
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public Clarification clarify(MarketId id, MemberId creator, String text) {
    Instant now = clock.instant();
    Remark said = Remark.of("/text", text, MAX_TEXT);
    MarketView market = markets.require(id);
    if (!market.creator().equals(creator)) {
      throw new Rejected(MarketRefusal.NOT_THE_CREATOR, "Another member drafted this market.");
    }
    requireNotEnded(market);
    if (!market.takesStakesAt(now)) {
      throw new Rejected(
          MarketRefusal.MARKET_CLOSED, "After the close nothing is added but by the house.");
    }
    conduct.requireNotFrozen(creator);
    return add(new Clarification(id, said.text(), Optional.of(creator), now));
  }

  @Override
  public Clarification clarify(MarketId id, String text) {
    Remark said = Remark.of("/text", text, MAX_TEXT);
    requireNotEnded(markets.require(id));
    return add(new Clarification(id, said.text(), Optional.empty(), clock.instant()));
  }

  @Override
  public Page<Clarification> of(MarketId market, PageRequest request) {
    markets.require(market);
    List<Line> found =
        sql.list(
            SELECT,
            ClarificationDesk::line,
            market.value(),
            request.after().map(Long::valueOf).orElse(Long.MAX_VALUE),
            request.fetch());
    return Page.of(found, request, line -> Long.toString(line.seq())).map(Line::clarification);
  }

  private Clarification add(Clarification said) {
    sql.change(
        """
        insert into markets.clarifications (market_id, author_id, text, written_at)
        values (?, ?::uuid, ?, ?)\
        """,
        said.market().value(),
        said.author().map(MemberId::value).orElse(null),
        said.text(),
        said.writtenAt());
    journal.write(
        said.market(),
        new MarketEvent(
            MarketEvent.Kind.CLARIFIED,
            said.writtenAt(),
            Optional.empty(),
            Optional.of(said.text())));
    return said;
  }

  private static void requireNotEnded(MarketView market) {
    if (market.status().terminal()) {
      throw new Rejected(
          MarketRefusal.CANNOT_CHANGE_OUTCOME, "The market has ended; its words stand.");
    }
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getLong("seq"),
        new Clarification(
            new MarketId(row.getObject("market_id", UUID.class)),
            row.getString("text"),
            Optional.ofNullable(row.getObject("author_id", UUID.class)).map(MemberId::new),
            Sql.instant(row, "written_at")));
  }
}
