package com.predictiq.markets.talk;

import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@WithDatabase
class TalkPlansIT {

  private static final UUID ID = new UUID(1, 1);

  private final TestDatabase database;

  TalkPlansIT(TestDatabase database) {
    this.database = database;
  }

  @Test
  void comments_are_read_from_the_index_of_their_market() {
    plan(
            "select id from markets.comments c"
                + " where c.market_id = ? and c.seq < ? order by c.seq desc limit ?",
            ID,
            Long.MAX_VALUE,
            21)
        .usesIndex("comments_by_market");
  }

  @Test
  void the_house_reads_reported_comments_from_their_index() {
    plan(ModerationDesk.SELECT + ModerationDesk.REPORTED + ModerationDesk.PAGE, 9L, 21)
        .usesIndex("comments_reported")
        .hasNoSeqScanOn("markets.comment_reports");
    plan(ModerationDesk.SELECT + ModerationDesk.PAGE, 9L, 21);
  }

  @Test
  void follows_and_clarifications_are_read_from_indexes() {
    plan(FollowDesk.FOLLOWED, ID, 9L, 21)
        .usesIndex("follows_by_member")
        .hasNoSeqScanOn("markets.markets");
    plan(FollowDesk.COUNT, ID).usesIndex("follows_by_market");
    plan(ClarificationDesk.SELECT, ID, 9L, 21).usesIndex("clarifications_by_market");
  }

  @Test
  void what_a_member_said_is_found_by_who_said_it() {
    plan(MemberWords.COMMENTS, ID, 0L, 100).usesIndex("comments_by_author");
    plan(MemberWords.REPORTS, ID, ID.toString(), 100).usesIndex("comment_reports_by_reporter");
  }

  @Test
  void what_is_due_for_the_archive_is_found_by_its_end() {
    plan(Archive.DUE, Timestamp.from(Instant.EPOCH), 10).usesIndex("markets_to_archive");
  }

  private QueryPlan plan(String statement, Object... parameters) {
    return QueryPlan.of(database, statement, parameters)
        .hasNoSeqScanOn("markets.comments")
        .hasNoSeqScanOn("markets.follows")
        .hasNoSeqScanOn("markets.clarifications")
        .hasNoSeqScanOn("markets.markets");
  }
}
