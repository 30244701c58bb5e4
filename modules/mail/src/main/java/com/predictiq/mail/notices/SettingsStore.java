package com.predictiq.mail.notices;

import com.predictiq.mail.Channels;
import com.predictiq.mail.Digest;
import com.predictiq.mail.Manner;
import com.predictiq.mail.NoticeKind;
import com.predictiq.mail.NotificationSettings;
import com.predictiq.mail.QuietHours;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What members have chosen; of those who have not, there is nothing here. */
@ApplicationScoped
class SettingsStore {

  /** How one member wants to be told of one kind of thing. */
  record Wish(MemberId member, Manner manner, Channels channels) {}

  static final String WISHES =
      """
      select m.id as member_id, s.locale, s.time_zone, s.quiet_from, s.quiet_until, s.digest,
             s.digest_at, c.mail, c.in_app
        from unnest(?::uuid[]) as m (id)
        left join mail.notification_settings s on s.member_id = m.id
        left join mail.notification_choices c on c.member_id = m.id and c.kind = ?\
      """;

  private record Choice(NoticeKind kind, Channels channels) {}

  private final Sql sql;
  private final NoticesConfig config;

  @Inject
  SettingsStore(Sql sql, NoticesConfig config) {
    this.sql = sql;
    this.config = config;
  }

  /** Of many, for one kind, with one question. */
  Map<MemberId, Wish> wishes(Collection<MemberId> members, NoticeKind kind) {
    return sql
        .list(WISHES, row -> wish(row, kind), texts(members, MemberId::toString), kind.name())
        .stream()
        .collect(Collectors.toMap(Wish::member, Function.identity()));
  }

  NotificationSettings of(MemberId member) {
    Manner manner = wishes(List.of(member), NoticeKind.SECURITY).get(member).manner();
    Map<NoticeKind, Channels> chosen = new EnumMap<>(NoticeKind.class);
    sql.list(
            "select kind, mail, in_app from mail.notification_choices where member_id = ?",
            row ->
                new Choice(
                    NoticeKind.valueOf(row.getString("kind")),
                    new Channels(row.getBoolean("mail"), row.getBoolean("in_app"))),
            member.value())
        .forEach(choice -> chosen.put(choice.kind(), choice.channels()));
    return new NotificationSettings(manner, chosen);
  }

  void put(MemberId member, NotificationSettings settings, Instant now) {
    putManner(member, settings.manner(), now);
    sql.change("delete from mail.notification_choices where member_id = ?", member.value());
    choose(member, settings.chosen());
  }

  /** Adds to what was chosen before. */
  void choose(MemberId member, Map<NoticeKind, Channels> chosen) {
    List<NoticeKind> kinds = List.copyOf(chosen.keySet());
    sql.change(
        """
        insert into mail.notification_choices (member_id, kind, mail, in_app)
        select ?, kind, mail::boolean, in_app::boolean
          from unnest(?, ?, ?) as choice (kind, mail, in_app)
        on conflict (member_id, kind) do update set mail = excluded.mail, in_app = excluded.in_app\
        """,
        member.value(),
        texts(kinds, NoticeKind::name),
        texts(kinds, kind -> Boolean.toString(chosen.get(kind).mail())),
        texts(kinds, kind -> Boolean.toString(chosen.get(kind).inApp())));
  }

  void putManner(MemberId member, Manner manner, Instant now) {
    sql.change(
        """
        insert into mail.notification_settings
          (member_id, locale, time_zone, quiet_from, quiet_until, digest, digest_at, changed_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (member_id) do update
           set locale = excluded.locale, time_zone = excluded.time_zone,
               quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
               digest = excluded.digest, digest_at = excluded.digest_at,
               changed_at = excluded.changed_at\
        """,
        member.value(),
        manner.locale(),
        manner.timeZone().getId(),
        manner.quietHours().map(QuietHours::from).orElse(null),
        manner.quietHours().map(QuietHours::until).orElse(null),
        manner.digest().mode().name(),
        manner.digest().at(),
        now);
  }

  void forget(MemberId member) {
    sql.change("delete from mail.notification_settings where member_id = ?", member.value());
  }

  private Wish wish(ResultSet row, NoticeKind kind) throws SQLException {
    boolean chosen = row.getObject("mail") != null;
    return new Wish(
        new MemberId(row.getObject("member_id", UUID.class)),
        row.getString("locale") == null ? config.usualManner() : manner(row),
        chosen ? new Channels(row.getBoolean("mail"), row.getBoolean("in_app")) : kind.usual());
  }

  private static Manner manner(ResultSet row) throws SQLException {
    Optional<LocalTime> from = Optional.ofNullable(row.getObject("quiet_from", LocalTime.class));
    LocalTime until = row.getObject("quiet_until", LocalTime.class);
    return new Manner(
        row.getString("locale"),
        ZoneId.of(row.getString("time_zone")),
        from.map(start -> new QuietHours(start, until)),
        new Digest(
            Digest.Mode.valueOf(row.getString("digest")),
            row.getObject("digest_at", LocalTime.class)));
  }

  static <T> String[] texts(Collection<T> rows, Function<T, String> of) {
    return rows.stream().map(of).toArray(String[]::new);
  }
}
