package com.predictiq.mail.notices;

import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.mail.NoticeId;
import com.predictiq.mail.NoticeKind;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What members were told, in the order of telling. */
@ApplicationScoped
class NoticeStore {

  /** A notice to be; without a time there is no mail. */
  record Draft(UUID announcement, MemberId member, boolean inApp, Optional<Instant> mailDue) {}

  /** A notice with what it says. */
  record Told(
      NoticeId id,
      MemberId member,
      NoticeKind kind,
      Optional<UUID> subject,
      Map<String, Object> facts,
      Instant at,
      Optional<Instant> readAt) {}

  private static final String SELECT =
      """
      select n.id, n.member_id, n.kind, a.subject, a.facts, n.created_at, n.read_at
        from mail.notices n join mail.announcements a on a.id = n.announcement_id\
      """;

  static final String LIST =
      SELECT + " where n.member_id = ? and n.in_app and n.id < ? order by n.id desc limit ?";

  static final String UNREAD =
      SELECT
          + " where n.member_id = ? and n.in_app and n.read_at is null and n.id < ?"
          + " order by n.id desc limit ?";

  static final String COUNT =
      """
      select count(*) as unread from (
        select 1 from mail.notices where member_id = ? and in_app and read_at is null limit ?) u\
      """;

  static final String DUE =
      SELECT
          + " where n.mail_due_at <= ? order by n.mail_due_at, n.member_id, n.id"
          + " limit ? for update of n skip locked";

  static final String ALL = SELECT + " where n.member_id = ? and n.id > ? order by n.id limit ?";

  private final Sql sql;
  private final TimeOrderedIds ids;

  @Inject
  NoticeStore(Sql sql, TimeOrderedIds ids) {
    this.sql = sql;
    this.ids = ids;
  }

  /** Many with one statement; who was told before is left out. */
  int add(NoticeKind kind, List<Draft> drafts, Instant now) {
    return sql.change(
        """
        insert into mail.notices
          (id, announcement_id, member_id, kind, in_app, created_at, mail_due_at)
        select id::uuid, announcement::uuid, member::uuid, ?, in_app::boolean, ?,
               due::timestamptz
          from unnest(?, ?, ?, ?, ?) as draft (id, announcement, member, in_app, due)
        on conflict (announcement_id, member_id) do nothing\
        """,
        kind.name(),
        now,
        SettingsStore.texts(drafts, any -> ids.next().toString()),
        SettingsStore.texts(drafts, draft -> draft.announcement().toString()),
        SettingsStore.texts(drafts, draft -> draft.member().toString()),
        SettingsStore.texts(drafts, draft -> Boolean.toString(draft.inApp())),
        SettingsStore.texts(drafts, draft -> draft.mailDue().map(Instant::toString).orElse(null)));
  }

  List<Told> list(MemberId member, boolean unreadOnly, UUID before, int most) {
    return sql.list(unreadOnly ? UNREAD : LIST, NoticeStore::told, member.value(), before, most);
  }

  /** All of them, also those that only went by mail, the oldest first. */
  List<Told> all(MemberId member, UUID after, int most) {
    return sql.list(ALL, NoticeStore::told, member.value(), after, most);
  }

  long unread(MemberId member, int most) {
    return sql.first(COUNT, row -> row.getLong("unread"), member.value(), most).orElseThrow();
  }

  /** How many of these there are for the member. */
  int known(MemberId member, Collection<NoticeId> notices) {
    return sql.first(
            """
            select count(*) as known from mail.notices
             where member_id = ? and in_app and id = any (?::uuid[])\
            """,
            row -> row.getInt("known"),
            member.value(),
            SettingsStore.texts(notices, NoticeId::toString))
        .orElseThrow();
  }

  void read(MemberId member, Collection<NoticeId> notices, Instant now) {
    sql.change(
        """
        update mail.notices set read_at = ?
         where member_id = ? and in_app and read_at is null and id = any (?::uuid[])\
        """,
        now,
        member.value(),
        SettingsStore.texts(notices, NoticeId::toString));
  }

  void readUntil(MemberId member, NoticeId last, Instant now) {
    sql.change(
        """
        update mail.notices set read_at = ?
         where member_id = ? and in_app and read_at is null and id <= ?\
        """,
        now,
        member.value(),
        last.value());
  }

  /** Those whose mail is to be written now, held until the transaction ends. */
  List<Told> due(Instant now, int most) {
    return sql.list(DUE, NoticeStore::told, now, most);
  }

  void mailed(Collection<Told> notices) {
    sql.change(
        "update mail.notices set mail_due_at = null where id = any (?::uuid[])",
        (Object) SettingsStore.texts(notices, one -> one.id().toString()));
  }

  void forget(MemberId member) {
    sql.change("delete from mail.notices where member_id = ?", member.value());
  }

  int forgetBefore(Instant limit, int most) {
    return sql.change(
        """
        delete from mail.notices where id in (
          select id from mail.notices where created_at < ? order by created_at limit ?)\
        """,
        limit,
        most);
  }

  private static Told told(ResultSet row) throws SQLException {
    return new Told(
        new NoticeId(row.getObject("id", UUID.class)),
        new MemberId(row.getObject("member_id", UUID.class)),
        NoticeKind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getObject("subject", UUID.class)),
        AnnouncementStore.facts(row.getString("facts")),
        Sql.instant(row, "created_at"),
        Sql.optionalInstant(row, "read_at"));
  }
}
