package com.predictiq.chain.network;

import com.predictiq.chain.standalone.Journal;
import com.predictiq.platform.Sql;
import java.util.List;

/** The network at home in our own database, so that its money outlives us as the books do. */
final class KeptJournal implements Journal {

  private final Sql sql;

  KeptJournal(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Line> after(long number) {
    return sql.list(
        """
        select number, ledger, closed_at, envelope from chain.standalone_journal
         where number > ? order by number\
        """,
        row ->
            new Line(
                row.getLong("number"),
                row.getLong("ledger"),
                Sql.instant(row, "closed_at"),
                row.getString("envelope")),
        number);
  }

  @Override
  public boolean append(Line line) {
    return sql.change(
            """
            insert into chain.standalone_journal (number, ledger, closed_at, envelope)
            values (?, ?, ?, ?) on conflict do nothing\
            """,
            line.number(),
            line.ledger(),
            line.closedAt(),
            line.envelope())
        == 1;
  }

  @Override
  public boolean isEmpty() {
    return sql.first("select 1 from chain.standalone_journal limit 1", row -> true).isEmpty();
  }
}
