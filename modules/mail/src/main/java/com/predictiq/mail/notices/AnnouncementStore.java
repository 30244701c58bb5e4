package com.predictiq.mail.notices;

import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.mail.NoticeKind;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Json;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is to be told. Each has a key made of the fact, by which a repetition is recognised. */
@ApplicationScoped
class AnnouncementStore {

  /** One for one member, with facts of their own. */
  record Personal(MemberId member, String key, Map<String, Object> facts) {}

  /** What became of it. */
  record Added(UUID announcement, MemberId member) {}

  static final String TAKE =
      """
      select id, kind, subject, facts, audience, position from mail.announcements
       where finished_at is null order by id limit 1 for update skip locked\
      """;

  private final Sql sql;
  private final TimeOrderedIds ids;

  @Inject
  AnnouncementStore(Sql sql, TimeOrderedIds ids) {
    this.sql = sql;
    this.ids = ids;
  }

  /** False when it was announced before. */
  boolean add(NoticeKind kind, String key, UUID subject, Map<String, Object> facts, Instant now) {
    return sql.change(
            """
            insert into mail.announcements (id, key, kind, subject, facts, announced_at)
            values (?, ?, ?, ?, ?, ?) on conflict (key) do nothing\
            """,
            ids.next(),
            key,
            kind.name(),
            subject,
            Json.text(facts),
            now)
        == 1;
  }

  /** Many at once; without those announced before. */
  List<Added> add(NoticeKind kind, List<Personal> personal, Instant now) {
    return sql.list(
        """
        insert into mail.announcements (id, key, kind, owner_id, facts, announced_at, told, finished_at)
        select id::uuid, key, ?, owner::uuid, facts, ?, 1, ?
          from unnest(?, ?, ?, ?) as one (id, key, owner, facts)
        on conflict (key) do nothing
        returning id, owner_id\
        """,
        row ->
            new Added(
                row.getObject("id", UUID.class),
                new MemberId(row.getObject("owner_id", UUID.class))),
        kind.name(),
        now,
        now,
        SettingsStore.texts(personal, any -> ids.next().toString()),
        SettingsStore.texts(personal, Personal::key),
        SettingsStore.texts(personal, one -> one.member().toString()),
        SettingsStore.texts(personal, one -> Json.text(one.facts())));
  }

  /** The oldest that is not told to all, held until the transaction ends. */
  Optional<Announcement> take() {
    return sql.first(TAKE, AnnouncementStore::announcement);
  }

  void moveOn(Announcement one, Optional<String> audience, Optional<String> position, int told) {
    sql.change(
        """
        update mail.announcements set audience = ?, position = ?, told = told + ? where id = ?\
        """,
        audience.orElse(null),
        position.orElse(null),
        told,
        one.id());
  }

  void finish(Announcement one, int told, Instant now) {
    sql.change(
        """
        update mail.announcements
           set audience = null, position = null, told = told + ?, finished_at = ? where id = ?\
        """,
        told,
        now,
        one.id());
  }

  /** What was told to somebody alone, with the notices of it. */
  void forget(MemberId owner) {
    sql.change("delete from mail.announcements where owner_id = ?", owner.value());
  }

  /** What nobody has a notice of any more. */
  int forgetBefore(Instant limit, int most) {
    return sql.change(
        """
        delete from mail.announcements where id in (
          select id from mail.announcements a
           where announced_at < ? and finished_at is not null
             and not exists (select 1 from mail.notices n where n.announcement_id = a.id)
           order by announced_at limit ?)\
        """,
        limit,
        most);
  }

  static Announcement announcement(ResultSet row) throws SQLException {
    return new Announcement(
        row.getObject("id", UUID.class),
        NoticeKind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getObject("subject", UUID.class)),
        facts(row.getString("facts")),
        Optional.ofNullable(row.getString("audience")),
        Optional.ofNullable(row.getString("position")));
  }

  @SuppressWarnings("unchecked") // an object of JSON that this class wrote
  static Map<String, Object> facts(String json) {
    return (Map<String, Object>) Json.read(json, Map.class);
  }
}
