package com.predictiq.mail.privacy;

import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.feedback.Pseudonyms;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Everything under one address, in whatever spelling. Not told: what was said in mails that still
 * wait, for links in it open doors; and hashes, which tell nobody anything.
 */
@ApplicationScoped
class KeptRecords {

  private static final int MOST_ROWS = 1_000;

  private static final Map<String, String> BY_ADDRESS = byAddress();
  private static final Map<String, String> BY_PSEUDONYM = byPseudonym();

  private final Sql sql;
  private final Pseudonyms pseudonyms;

  @Inject
  KeptRecords(Sql sql, Pseudonyms pseudonyms) {
    this.sql = sql;
    this.pseudonyms = pseudonyms;
  }

  Map<String, List<Map<String, Object>>> of(EmailAddress address) {
    String mailbox = address.value().toLowerCase(Locale.ROOT);
    byte[] pseudonym = pseudonyms.of(mailbox);
    Map<String, List<Map<String, Object>>> kept = new LinkedHashMap<>();
    BY_ADDRESS.forEach((name, question) -> kept.put(name, rows(question, mailbox)));
    BY_PSEUDONYM.forEach((name, question) -> kept.put(name, rows(question, pseudonym)));
    return kept;
  }

  private List<Map<String, Object>> rows(String question, Object key) {
    return sql.list(question + " limit " + MOST_ROWS, KeptRecords::row, key);
  }

  private static Map<String, Object> row(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      Object value = row.getObject(i);
      if (value != null) {
        values.put(
            columns.getColumnLabel(i),
            value instanceof Timestamp time ? time.toInstant() : String.valueOf(value));
      }
    }
    return values;
  }

  private static Map<String, String> byAddress() {
    Map<String, String> questions = new LinkedHashMap<>();
    questions.put(
        "subscriptions",
        """
        select email, state, requested_at, confirmed_at, unsubscribed_at
          from mail.subscribers where lower(email) = ? order by requested_at desc\
        """);
    questions.put(
        "links",
        """
        select t.purpose, t.created_at, t.expires_at, t.used_at
          from mail.tokens t join mail.subscribers s on s.id = t.subscriber_id
         where lower(s.email) = ? order by t.created_at desc\
        """);
    questions.put(
        "mails",
        """
        select message_id, template, locale, recipient, state, attempts, created_at, provider,
               ended_at, last_error
          from mail.jobs where lower(recipient) = ? order by created_at desc\
        """);
    questions.put(
        "local_mailbox",
        """
        select message_id, sender, recipient, subject, received_at
          from mail.mailbox where lower(recipient) = ? order by received_at desc\
        """);
    questions.put(
        "waitlist", "select email, locale, created_at from mail.waitlist where lower(email) = ?");
    questions.put(
        "messages",
        """
        select reference, email, name, subject, message, created_at
          from mail.contact_messages where lower(email) = ? order by created_at desc\
        """);
    return questions;
  }

  private static Map<String, String> byPseudonym() {
    Map<String, String> questions = new LinkedHashMap<>();
    questions.put(
        "events",
        """
        select type, template, occurred_at from mail.events
         where address_hash = ? order by occurred_at desc\
        """);
    questions.put(
        "suppressions",
        "select reason, occurred_at, created_at from mail.suppressions where address_hash = ?");
    questions.put(
        "consents",
        """
        select what, happened_at from mail.consents
         where address_hash = ? order by happened_at desc\
        """);
    return questions;
  }
}
