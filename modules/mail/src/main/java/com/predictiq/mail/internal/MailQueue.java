package com.predictiq.mail.internal;

import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.Letter;
import com.predictiq.mail.LetterPriority;
import com.predictiq.mail.MailId;
import com.predictiq.mail.MailKind;
import com.predictiq.platform.Json;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The mails on their way. A worker leases what it sends; when it dies, the lease runs out and the
 * mail is judged: one somebody waits for is sent again, at the risk of twice, and one of many is
 * given up, at the risk of never. Workers claim past each other's locks, so there may be several.
 */
@ApplicationScoped
class MailQueue {

  static final String CLAIM =
      """
      with due as (
        select id from mail.jobs
         where state in ('QUEUED', 'RETRY') and next_attempt_at <= ?
         order by priority desc, next_attempt_at, id
         limit ? for update skip locked)
      update mail.jobs j
         set state = 'SENDING', attempts = attempts + 1, leased_until = ?
        from due where j.id = due.id
      returning j.id, j.message_id, j.template, j.locale, j.recipient, j.variables, j.priority,
                j.attempts, j.created_at\
      """;

  static final String SETTLE =
      """
      update mail.jobs j
         set state = case when verdict.again then 'RETRY' else 'DEAD' end,
             attempts = attempts - case when called_at is null then 1 else 0 end,
             ended_at = case when verdict.again then null else ?::timestamptz end,
             next_attempt_at = ?,
             last_error = case when called_at is null then last_error else
               'the worker died while sending; nobody knows whether it was sent' end,
             leased_until = null,
             called_at = case when verdict.again then null else called_at end
        from (select id, (called_at is null or priority = 'TRANSACTIONAL' or provider = any (?)) as again
                from mail.jobs where state = 'SENDING' and leased_until < ?
                 for update skip locked) verdict
       where j.id = verdict.id\
      """;

  private static final int ERROR_LENGTH = 500;

  private final Sql sql;
  private final TimeOrderedIds ids;
  private final MailConfig config;

  @Inject
  MailQueue(Sql sql, TimeOrderedIds ids, MailConfig config) {
    this.sql = sql;
    this.ids = ids;
    this.config = config;
  }

  /** Takes part in the caller's transaction: no commit, no mail. */
  List<MailId> add(List<Letter> letters, Instant now) {
    List<MailId> added = letters.stream().map(letter -> new MailId(ids.next())).toList();
    sql.change(
        """
        insert into mail.jobs (id, message_id, template, locale, recipient, variables,
                               priority, state, created_at, next_attempt_at)
        select id::uuid, '<' || id || '@' || ? || '>', template, locale, recipient, variables,
               priority, 'QUEUED', ?, due::timestamptz
          from unnest(?, ?, ?, ?, ?, ?, ?)
            as letter (id, template, locale, recipient, variables, priority, due)\
        """,
        config.from().domain(),
        now,
        column(added, MailId::toString),
        column(letters, letter -> letter.kind().name()),
        column(letters, Letter::locale),
        column(letters, letter -> letter.to().value()),
        column(letters, letter -> Json.text(letter.variables())),
        column(letters, letter -> letter.priority().name()),
        column(letters, letter -> letter.sendAfter().orElse(now).toString()));
    return added;
  }

  private static <T> String[] column(List<T> rows, Function<T, String> of) {
    return rows.stream().map(of).toArray(String[]::new);
  }

  /** Leases what is due, what somebody waits for before what goes to many. */
  List<MailJob> claim(int most, Instant now, Duration lease) {
    return sql.list(CLAIM, MailQueue::job, now, most, now.plus(lease)).stream()
        .sorted(
            java.util.Comparator.comparing(MailJob::priority)
                .reversed()
                .thenComparing(MailJob::createdAt)
                .thenComparing(MailJob::id))
        .toList();
  }

  /**
   * Made before a provider is called. False when the lease has run out meanwhile, and the mail may
   * be another worker's.
   */
  boolean calling(MailJob job, String provider, Instant now) {
    return sql.change(
            """
            update mail.jobs set called_at = ?, provider = ?
             where id = ? and state = 'SENDING' and attempts = ? and leased_until > ?\
            """,
            now,
            provider,
            job.id(),
            job.attempts(),
            now)
        == 1;
  }

  /**
   * Judges what a dead worker left behind. What it had not begun is as if untouched; what it had is
   * sent again if somebody waits for it, or if the provider will know it again.
   */
  int settleAbandoned(Instant now, Collection<String> knowRepetition) {
    return sql.change(SETTLE, now, now, knowRepetition.toArray(String[]::new), now);
  }

  /** What the mail said is forgotten with it: links in it open doors. */
  void sent(MailJob job, String provider, Instant now) {
    sql.change(
        """
        update mail.jobs
           set state = 'SENT', provider = ?, ended_at = ?, leased_until = null,
               last_error = null, variables = '{}'
         where id = ? and state = 'SENDING'\
        """,
        provider,
        now,
        job.id());
  }

  void retry(MailJob job, Instant at, String error) {
    sql.change(
        """
        update mail.jobs
           set state = 'RETRY', next_attempt_at = ?, leased_until = null, called_at = null,
               last_error = ?
         where id = ? and state = 'SENDING'\
        """,
        at,
        cut(error),
        job.id());
  }

  /** As if it had not been claimed: an attempt nobody could take is none. */
  void giveBack(MailJob job, Instant until) {
    sql.change(
        """
        update mail.jobs
           set state = 'RETRY', attempts = attempts - 1, next_attempt_at = ?, leased_until = null,
               called_at = null
         where id = ? and state = 'SENDING'\
        """,
        until,
        job.id());
  }

  void dead(MailJob job, String error, Instant now) {
    sql.change(
        """
        update mail.jobs
           set state = 'DEAD', ended_at = ?, leased_until = null, last_error = ?
         where id = ? and state = 'SENDING'\
        """,
        now,
        cut(error),
        job.id());
  }

  /** Not to be sent, and for a reason that will not pass by itself. */
  void suppressed(MailJob job, String why, Instant now) {
    sql.change(
        """
        update mail.jobs
           set state = 'SUPPRESSED', ended_at = ?, leased_until = null, last_error = ?,
               attempts = attempts - 1, variables = '{}'
         where id = ? and state = 'SENDING'\
        """,
        now,
        why,
        job.id());
  }

  private static String cut(String error) {
    return error.substring(0, Math.min(error.length(), ERROR_LENGTH));
  }

  private static MailJob job(ResultSet row) throws SQLException {
    return new MailJob(
        row.getObject("id", UUID.class),
        row.getString("message_id"),
        MailKind.valueOf(row.getString("template")),
        row.getString("locale"),
        new EmailAddress(row.getString("recipient")),
        variables(row.getString("variables")),
        LetterPriority.valueOf(row.getString("priority")),
        row.getInt("attempts"),
        Sql.instant(row, "created_at"));
  }

  @SuppressWarnings("unchecked") // an object of JSON, which this class has written
  private static Map<String, Object> variables(String json) {
    return (Map<String, Object>) Json.read(json, Map.class);
  }
}
