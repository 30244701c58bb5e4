package com.predictiq.markets.talk;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.markets.CommentId;
import com.predictiq.markets.Moderation;
import com.predictiq.markets.ReportedComment;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Where the house looks after what members say. */
@ApplicationScoped
@Transactional
class ModerationDesk implements Moderation {

  private record Line(long seq, ReportedComment comment) {}

  /** With the last reasons given, of which a few say enough. */
  static final String SELECT =
      "select "
          + CommentStore.COLUMNS
          + """
          , array(select r.reason from markets.comment_reports r where r.comment_id = c.id
                   order by r.reported_at desc, r.reporter_id limit 10) as reasons
            from markets.comments c where\
          """;

  static final String REPORTED = " c.reports > 0 and c.deleted_at is null and";

  static final String PAGE = " c.seq < ? order by c.seq desc limit ?";

  private final Sql sql;
  private final InstantSource clock;

  @Inject
  ModerationDesk(Sql sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public Page<ReportedComment> comments(boolean reportedOnly, PageRequest request) {
    List<Line> found =
        sql.list(
            SELECT + (reportedOnly ? REPORTED : "") + PAGE,
            ModerationDesk::line,
            request.after().map(Long::valueOf).orElse(Long.MAX_VALUE),
            request.fetch());
    return Page.of(found, request, line -> Long.toString(line.seq())).map(Line::comment);
  }

  @Override
  public ReportedComment hide(CommentId comment, String operator) {
    sql.change(
        """
        update markets.comments
           set hidden_at = coalesce(hidden_at, ?), hidden_by = ?, cleared_at = null
         where id = ?\
        """,
        clock.instant(),
        operator,
        comment.value());
    return find(comment);
  }

  @Override
  public ReportedComment unhide(CommentId comment) {
    sql.change(
        """
        update markets.comments
           set hidden_at = null, hidden_by = null, cleared_at = coalesce(cleared_at, ?)
         where id = ?\
        """,
        clock.instant(),
        comment.value());
    return find(comment);
  }

  private ReportedComment find(CommentId comment) {
    return sql.first(SELECT + " c.id = ?", ModerationDesk::line, comment.value())
        .orElseThrow(() -> CommentDesk.unknown(comment))
        .comment();
  }

  private static Line line(ResultSet row) throws SQLException {
    CommentStore.Comment comment = CommentStore.comment(row);
    return new Line(
        comment.seq(),
        new ReportedComment(
            comment.id(),
            comment.market(),
            comment.author(),
            comment.state(),
            comment.text(),
            comment.writtenAt(),
            row.getInt("reports"),
            List.of((String[]) row.getArray("reasons").getArray()),
            Optional.ofNullable(row.getString("hidden_by")),
            row.getTimestamp("cleared_at") != null));
  }
}
