package com.predictiq.markets.talk;

import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All that one member has said about markets, to be told to them or forgotten. */
@ApplicationScoped
@Transactional
class MemberWords {

  static final String COMMENTS =
      """
      select seq, id, market_id, text, written_at, deleted_at from markets.comments
       where author_id = ? and seq > ? order by seq limit ?\
      """;

  static final String REPORTS =
      """
      select comment_id, reason, reported_at from markets.comment_reports
       where reporter_id = ? and comment_id > ?::uuid order by comment_id limit ?\
      """;

  /** A comment as its author may see it: also when it is hidden. */
  record Said(
      long number,
      String id,
      String market,
      Optional<String> text,
      Instant at,
      Optional<Instant> deletedAt) {}

  /** What they reported, and why. */
  record Reported(String comment, String reason, Instant at) {}

  private final Sql sql;

  @Inject
  MemberWords(Sql sql) {
    this.sql = sql;
  }

  List<Said> comments(MemberId member, long after, int most) {
    return sql.list(
        COMMENTS,
        row ->
            new Said(
                row.getLong("seq"),
                row.getString("id"),
                row.getString("market_id"),
                Optional.ofNullable(row.getString("text")),
                Sql.instant(row, "written_at"),
                Sql.optionalInstant(row, "deleted_at")),
        member.value(),
        after,
        most);
  }

  List<Reported> reports(MemberId member, String after, int most) {
    return sql.list(
        REPORTS,
        row ->
            new Reported(
                row.getString("comment_id"),
                row.getString("reason"),
                Sql.instant(row, "reported_at")),
        member.value(),
        after,
        most);
  }

  /** Takes away the texts and who followed what; that something was said or reported stays. */
  void forget(MemberId member, Instant at) {
    sql.change(
        """
        update markets.comments set text = null, deleted_at = ?
         where author_id = ? and deleted_at is null\
        """,
        at,
        member.value());
    sql.change(
        "update markets.comment_reports set reason = 'erased' where reporter_id = ?",
        member.value());
    sql.change("delete from markets.follows where member_id = ?", member.value());
  }
}
