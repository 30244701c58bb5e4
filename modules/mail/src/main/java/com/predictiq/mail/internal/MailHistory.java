package com.predictiq.mail.internal;

import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.MailKind;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What went to whom, for as long as it is needed. */
@ApplicationScoped
class MailHistory {

  /** For how long it is counted what a mailbox was sent. */
  static final Duration COUNTED = Duration.ofHours(1);

  static final String COUNT =
      """
      select count(*) from mail.jobs
       where lower(recipient) = lower(?) and created_at > ? and template = ?\
      """;

  static final String SENT =
      """
      select lower(recipient) as mailbox, template, count(*) as sent from mail.jobs
       where lower(recipient) = any (?) and state = 'SENT' and ended_at > ?
       group by lower(recipient), template\
      """;

  private final Sql sql;

  @Inject
  MailHistory(Sql sql) {
    this.sql = sql;
  }

  /** How many mails of this kind the mailbox was meant to get lately, however it was spelled. */
  long countLately(MailKind kind, EmailAddress recipient, Instant now) {
    return sql.first(
            COUNT, row -> row.getLong(1), recipient.value(), now.minus(COUNTED), kind.name())
        .orElseThrow();
  }

  /** How much each of these mailboxes was sent lately, by kind. */
  Map<String, Map<MailKind, Long>> sentLately(Collection<String> mailboxes, Instant now) {
    record Sent(String mailbox, MailKind kind, long count) {}
    List<Sent> found =
        sql.list(
            SENT,
            row ->
                new Sent(
                    row.getString("mailbox"),
                    MailKind.valueOf(row.getString("template")),
                    row.getLong("sent")),
            mailboxes.stream().map(one -> one.toLowerCase(Locale.ROOT)).toArray(String[]::new),
            now.minus(COUNTED));
    return found.stream()
        .collect(
            Collectors.groupingBy(
                Sent::mailbox, Collectors.toMap(Sent::kind, Sent::count, Long::sum, TreeMap::new)));
  }

  int forgetEndedBefore(Instant limit, int most) {
    return sql.change(
        """
        delete from mail.jobs where ctid in (
          select ctid from mail.jobs where ended_at < ? limit ?)\
        """,
        limit,
        most);
  }

  /**
   * Forgets every mail to this mailbox, sent or not. What still counts is cancelled and forgotten
   * later: else joining and leaving would be a way to fill a stranger's mailbox.
   */
  void forget(String mailbox, Instant now) {
    sql.change(
        "delete from mail.jobs where lower(recipient) = ? and created_at <= ?",
        mailbox,
        now.minus(COUNTED));
    sql.change(
        """
        update mail.jobs
           set state = 'CANCELLED', ended_at = ?, leased_until = null, last_error = null,
               variables = '{}'
         where lower(recipient) = ?\
        """,
        now,
        mailbox);
  }

  /** What of this kind still waits for this address is not sent. */
  void withdraw(EmailAddress address, MailKind kind, Instant now) {
    sql.change(
        """
        update mail.jobs
           set state = 'CANCELLED', ended_at = ?, last_error = null, variables = '{}'
         where recipient = ? and template = ? and state in ('QUEUED', 'RETRY')\
        """,
        now,
        address.value(),
        kind.name());
  }

  int forgetCancelled(Instant now, int most) {
    return sql.change(
        """
        delete from mail.jobs where ctid in (
          select ctid from mail.jobs where state = 'CANCELLED' and ended_at <= ? limit ?)\
        """,
        now.minus(COUNTED),
        most);
  }
}
