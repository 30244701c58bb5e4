package com.predictiq.mail.notices;

import com.predictiq.mail.Manner;
import com.predictiq.members.Activity.Span;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * When each member's receipts and summary are written next. The times are reckoned in Java, which
 * knows when clocks are put forward, and written by one statement for all.
 */
@ApplicationScoped
class RoundStore {

  /** One of the two rounds, by its columns. */
  enum Round {
    RECEIPTS,
    SUMMARY;

    Instant next(Manner manner, Instant after) {
      return this == RECEIPTS
          ? manner.digest().next(after, manner.timeZone())
          : manner.digest().nextWeek(after, manner.timeZone());
    }

    String take() {
      return this == RECEIPTS ? TAKE_RECEIPTS : TAKE_SUMMARY;
    }

    private String moveOn() {
      return this == RECEIPTS ? MOVE_RECEIPTS : MOVE_SUMMARY;
    }
  }

  private static final String TAKE_RECEIPTS =
      """
      select member_id, receipts_since as since, receipts_due as due from mail.notice_rounds
       where receipts_due <= ? order by receipts_due limit ? for update skip locked\
      """;

  private static final String TAKE_SUMMARY =
      """
      select member_id, summary_since as since, summary_due as due from mail.notice_rounds
       where summary_due <= ? order by summary_due limit ? for update skip locked\
      """;

  private static final String MOVE_RECEIPTS =
      """
      update mail.notice_rounds r
         set receipts_since = next.since::timestamptz, receipts_due = next.due::timestamptz
        from unnest(?::uuid[], ?, ?) as next (member_id, since, due)
       where r.member_id = next.member_id\
      """;

  private static final String MOVE_SUMMARY =
      """
      update mail.notice_rounds r
         set summary_since = next.since::timestamptz, summary_due = next.due::timestamptz
        from unnest(?::uuid[], ?, ?) as next (member_id, since, due)
       where r.member_id = next.member_id\
      """;

  private final Sql sql;

  @Inject
  RoundStore(Sql sql) {
    this.sql = sql;
  }

  /** From now on, for those who have none yet. */
  void begin(Collection<SettingsStore.Wish> wishes, Instant now) {
    sql.change(
        """
        insert into mail.notice_rounds
          (member_id, receipts_since, receipts_due, summary_since, summary_due)
        select member_id, ?, receipts::timestamptz, ?, summary::timestamptz
          from unnest(?::uuid[], ?, ?) as one (member_id, receipts, summary)
        on conflict (member_id) do nothing\
        """,
        now,
        now,
        SettingsStore.texts(wishes, wish -> wish.member().toString()),
        SettingsStore.texts(wishes, wish -> next(Round.RECEIPTS, wish.manner(), now)),
        SettingsStore.texts(wishes, wish -> next(Round.SUMMARY, wish.manner(), now)));
  }

  /** By another clock from now on; what was not told yet is told at the next round. */
  void follow(MemberId member, Manner manner, Instant now) {
    begin(List.of(new SettingsStore.Wish(member, manner, null)), now);
    sql.change(
        """
        update mail.notice_rounds set receipts_due = ?, summary_due = ? where member_id = ?\
        """,
        Round.RECEIPTS.next(manner, now),
        Round.SUMMARY.next(manner, now),
        member.value());
  }

  /** Whose turn it is, from when to when; held until the transaction ends. */
  List<Span> take(Round round, Instant now, int most) {
    return sql.list(
        round.take(),
        row ->
            new Span(
                new MemberId(row.getObject("member_id", UUID.class)),
                Sql.instant(row, "since"),
                Sql.instant(row, "due")),
        now,
        most);
  }

  void moveOn(Round round, List<Span> done, Map<MemberId, Manner> manners, Instant now) {
    sql.change(
        round.moveOn(),
        SettingsStore.texts(done, span -> span.member().toString()),
        SettingsStore.texts(done, span -> span.until().toString()),
        SettingsStore.texts(done, span -> next(round, manners.get(span.member()), now)));
  }

  void forget(MemberId member) {
    sql.change("delete from mail.notice_rounds where member_id = ?", member.value());
  }

  private static String next(Round round, Manner manner, Instant after) {
    return round.next(manner, after).toString();
  }
}
