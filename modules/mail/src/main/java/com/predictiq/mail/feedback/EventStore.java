package com.predictiq.mail.feedback;

import com.predictiq.mail.MailAnalytics;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What providers told, once for each of their ids; without an address. */
@ApplicationScoped
public class EventStore implements MailAnalytics {

  static final String BY_DAY =
      """
      select template, day,
             count(*) filter (where type = 'SENT') as sent,
             count(*) filter (where type = 'DELIVERED') as delivered,
             count(*) filter (where type = 'DEFERRED') as deferred,
             count(*) filter (where type = 'BOUNCE') as bounced,
             count(*) filter (where type = 'DROPPED') as dropped,
             count(*) filter (where type = 'COMPLAINT') as complained,
             count(*) filter (where type = 'UNSUBSCRIBE') as unsubscribed
        from (select template, (ended_at at time zone 'UTC')::date as day, 'SENT' as type
                from mail.jobs where ended_at >= ? and state = 'SENT'
              union all
              select coalesce(template, 'UNKNOWN'), (occurred_at at time zone 'UTC')::date, type
                from mail.events where occurred_at >= ?) as told
       group by template, day order by day desc, template\
      """;

  private final Sql sql;
  private final Pseudonyms pseudonyms;
  private final InstantSource clock;

  @Inject
  public EventStore(Sql sql, Pseudonyms pseudonyms, InstantSource clock) {
    this.sql = sql;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
  }

  /** Those that had not been told before. */
  List<ProviderEvent> add(List<ProviderEvent> events, Instant now) {
    Set<String> news =
        Set.copyOf(
            sql.list(
                """
                insert into mail.events
                  (event_id, mail_id, template, type, address_hash, occurred_at, received_at)
                select id, mail::uuid, kind, type, decode(hash, 'hex'), occurred::timestamptz, ?
                  from unnest(?, ?, ?, ?, ?, ?) as told (id, mail, kind, type, hash, occurred)
                on conflict (event_id) do nothing
                returning event_id\
                """,
                row -> row.getString("event_id"),
                now,
                column(events, ProviderEvent::id),
                column(events, event -> event.mail().map(Object::toString).orElse(null)),
                column(events, event -> event.kind().map(Enum::name).orElse(null)),
                column(events, event -> event.type().name()),
                column(events, this::hash),
                column(events, event -> event.occurredAt().toString())));
    return events.stream().filter(event -> news.contains(event.id())).toList();
  }

  /**
   * What the news says about who must not be written to. It may come late: who has come back since,
   * to the provider's list or to ours, is not sent away by it.
   */
  void suppress(List<ProviderEvent> news, Instant now) {
    List<ProviderEvent> candidates =
        news.stream().filter(event -> event.suppresses().isPresent()).toList();
    if (candidates.isEmpty()) {
      return;
    }
    sql.change(
        """
        insert into mail.suppressions as old
          (address_hash, reason, recipient, occurred_at, created_at)
        select distinct on (hash) decode(hash, 'hex'), reason, address, occurred::timestamptz, ?
          from unnest(?, ?, ?, ?) as told (hash, reason, address, occurred)
         where reason <> 'UNSUBSCRIBE' or not (
                 exists (select 1 from mail.events e
                          where e.address_hash = decode(hash, 'hex') and e.type = 'RESUBSCRIBE'
                            and e.occurred_at > occurred::timestamptz)
              or exists (select 1 from mail.subscribers s
                          where lower(s.email) = lower(address) and s.state = 'CONFIRMED'
                            and s.confirmed_at > occurred::timestamptz))
         order by hash, reason = 'UNSUBSCRIBE', occurred::timestamptz desc
        on conflict (address_hash) do update
           set reason = excluded.reason, recipient = excluded.recipient,
               occurred_at = excluded.occurred_at
         where old.reason = 'UNSUBSCRIBE' or excluded.reason <> 'UNSUBSCRIBE'\
        """,
        now,
        column(candidates, this::hash),
        column(candidates, event -> event.suppresses().orElseThrow().name()),
        column(candidates, event -> event.address().value()),
        column(candidates, event -> event.occurredAt().toString()));
  }

  /** Who left there leaves here, unless they have confirmed again since. */
  void unsubscribe(List<ProviderEvent> news) {
    List<ProviderEvent> left =
        news.stream().filter(event -> event.type() == ProviderEvent.Type.UNSUBSCRIBE).toList();
    if (!left.isEmpty()) {
      sql.change(
          """
          update mail.subscribers s
             set state = 'UNSUBSCRIBED', unsubscribed_at = occurred::timestamptz,
                 version = version + 1
            from unnest(?, ?) as told (mailbox, occurred)
           where lower(s.email) = mailbox and s.state = 'CONFIRMED'
             and s.confirmed_at <= occurred::timestamptz\
          """,
          column(left, event -> event.address().value().toLowerCase(Locale.ROOT)),
          column(left, event -> event.occurredAt().toString()));
    }
  }

  /** Who came back to the provider's list is written to again. */
  void resubscribe(List<ProviderEvent> news) {
    List<ProviderEvent> back =
        news.stream().filter(event -> event.type() == ProviderEvent.Type.RESUBSCRIBE).toList();
    if (!back.isEmpty()) {
      sql.change(
          """
          delete from mail.suppressions s
           using unnest(?, ?) as told (hash, occurred)
           where s.address_hash = decode(hash, 'hex') and s.reason = 'UNSUBSCRIBE'
             and s.occurred_at < occurred::timestamptz\
          """,
          column(back, this::hash),
          column(back, event -> event.occurredAt().toString()));
    }
  }

  /** That something happened stays for the figures; to whom does not. */
  public void forget(String address) {
    sql.change(
        "update mail.events set address_hash = null, mail_id = null where address_hash = ?",
        pseudonyms.of(address));
  }

  public int forgetBefore(Instant limit, int most) {
    return sql.change(
        """
        delete from mail.events where ctid in (
          select ctid from mail.events where received_at < ? limit ?)\
        """,
        limit,
        most);
  }

  @Override
  public List<MailDay> lately(int days) {
    Instant from = clock.instant().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(days));
    return sql.list(BY_DAY, EventStore::day, from, from);
  }

  private String hash(ProviderEvent event) {
    return HexFormat.of().formatHex(pseudonyms.of(event.address().value()));
  }

  private static <T> String[] column(List<T> rows, Function<T, String> of) {
    return rows.stream().map(of).collect(Collectors.toList()).toArray(String[]::new);
  }

  private static MailDay day(ResultSet row) throws SQLException {
    return new MailDay(
        row.getString("template").toLowerCase(Locale.ROOT).replace('_', '-'),
        row.getObject("day", java.time.LocalDate.class),
        row.getLong("sent"),
        row.getLong("delivered"),
        row.getLong("deferred"),
        row.getLong("bounced"),
        row.getLong("dropped"),
        row.getLong("complained"),
        row.getLong("unsubscribed"));
  }
}
