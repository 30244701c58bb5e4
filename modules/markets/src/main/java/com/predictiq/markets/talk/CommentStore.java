package com.predictiq.markets.talk;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.markets.CommentId;
import com.predictiq.markets.CommentView;
import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
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

/** Comments as rows, and the verbs that change them. */
@ApplicationScoped
@Transactional
class CommentStore {

  static final String COLUMNS =
      "c.id, c.seq, c.market_id, c.author_id, c.reply_to, c.text, c.written_at, c.deleted_at,"
          + " c.hidden_at, c.hidden_by, c.cleared_at, c.reports";

  private final Sql sql;

  @Inject
  CommentStore(Sql sql) {
    this.sql = sql;
  }

  /** A comment with its text, whoever may see it. */
  record Comment(
      long seq,
      CommentId id,
      MarketId market,
      MemberId author,
      Optional<CommentId> replyTo,
      CommentView.State state,
      Optional<String> text,
      Instant writtenAt) {

    boolean shown() {
      return state == CommentView.State.SHOWN;
    }

    CommentView as(String name) {
      return new CommentView(
          id, market, author, name, replyTo, state, text.filter(any -> shown()), writtenAt);
    }
  }

  /** The last first. */
  Page<Comment> of(MarketId market, PageRequest request) {
    List<Comment> found =
        sql.list(
            "select "
                + COLUMNS
                + " from markets.comments c"
                + " where c.market_id = ? and c.seq < ? order by c.seq desc limit ?",
            CommentStore::comment,
            market.value(),
            request.after().map(Long::valueOf).orElse(Long.MAX_VALUE),
            request.fetch());
    return Page.of(found, request, comment -> Long.toString(comment.seq()));
  }

  Optional<Comment> find(CommentId id) {
    return sql.first(
        "select " + COLUMNS + " from markets.comments c where c.id = ?",
        CommentStore::comment,
        id.value());
  }

  /** The comment, held until the transaction ends. */
  Optional<Comment> hold(CommentId id) {
    return sql.first(
        "select " + COLUMNS + " from markets.comments c where c.id = ? for update",
        CommentStore::comment,
        id.value());
  }

  void add(
      CommentId id,
      MarketId market,
      MemberId author,
      Optional<CommentId> to,
      Remark said,
      Instant at) {
    sql.change(
        """
        insert into markets.comments (id, market_id, author_id, reply_to, text, written_at)
        values (?, ?, ?, ?::uuid, ?, ?)\
        """,
        id.value(),
        market.value(),
        author.value(),
        to.map(CommentId::value).orElse(null),
        said.text(),
        at);
  }

  void delete(CommentId id, Instant at) {
    sql.change(
        """
        update markets.comments set text = null, deleted_at = ?
         where id = ? and deleted_at is null\
        """,
        at,
        id.value());
  }

  /** False when the member has reported the comment before. */
  boolean addReport(CommentId id, MemberId by, Remark reason, Instant at) {
    return sql.change(
            """
            insert into markets.comment_reports (comment_id, reporter_id, reason, reported_at)
            values (?, ?, ?, ?) on conflict do nothing\
            """,
            id.value(),
            by.value(),
            reason.text(),
            at)
        == 1;
  }

  /** Counts a report, and hides the comment when there are enough of them. */
  void countReport(CommentId id, int reportsThatHide, Instant at) {
    sql.change(
        """
        update markets.comments
           set reports = reports + 1,
               hidden_at = case when hides then ? else hidden_at end,
               hidden_by = case when hides then 'reports' else hidden_by end
          from (select id as held, reports + 1 >= ? and hidden_at is null and cleared_at is null
                       and deleted_at is null as hides
                  from markets.comments where id = ?) as decided
         where id = held\
        """,
        at,
        reportsThatHide,
        id.value());
  }

  static Comment comment(ResultSet row) throws SQLException {
    return new Comment(
        row.getLong("seq"),
        new CommentId(row.getObject("id", UUID.class)),
        new MarketId(row.getObject("market_id", UUID.class)),
        new MemberId(row.getObject("author_id", UUID.class)),
        Optional.ofNullable(row.getObject("reply_to", UUID.class)).map(CommentId::new),
        state(row),
        Optional.ofNullable(row.getString("text")),
        Sql.instant(row, "written_at"));
  }

  private static CommentView.State state(ResultSet row) throws SQLException {
    if (row.getTimestamp("deleted_at") != null) {
      return CommentView.State.DELETED;
    }
    return row.getTimestamp("hidden_at") == null
        ? CommentView.State.SHOWN
        : CommentView.State.HIDDEN;
  }
}
