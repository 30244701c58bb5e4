package com.predictiq.mail.carriers;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.mail.Mailbox;
import com.predictiq.mail.ReceivedMail;
import com.predictiq.platform.Dependency;
import com.predictiq.platform.Json;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Carries mails no further than into the database. Takes each message id once. */
@ApplicationScoped
@Typed({LocalMailbox.class, Mailbox.class}) // the provider is chosen by a setting
public class LocalMailbox implements MailProvider, Mailbox {

  private static final UUID PAST_THE_NEWEST = new UUID(-1L, -1L);

  static final String NEWEST_FIRST =
      """
      select id, message_id, sender, recipient, subject, text_body, received_at
        from mail.mailbox where id < ? order by id desc limit ?\
      """;

  private final Sql sql;
  private final TimeOrderedIds ids;
  private final InstantSource clock;

  @Inject
  public LocalMailbox(Sql sql, TimeOrderedIds ids, InstantSource clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "local";
  }

  @Override
  public boolean knowsRepetition() {
    return true;
  }

  @Override
  public Dependency.State standing() {
    return Dependency.State.up("local mailbox");
  }

  @Override
  public void carry(Message message) {
    sql.change(
        """
        insert into mail.mailbox
          (id, message_id, sender, recipient, subject, headers, text_body, html_body, received_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (message_id) do nothing\
        """,
        ids.next(),
        message.messageId(),
        message.fromName() + " <" + message.from().value() + ">",
        message.to().value(),
        message.subject(),
        Json.text(new TreeMap<>(message.headers())),
        message.text(),
        message.html(),
        clock.instant());
  }

  /** The position is the id of the last mail: ids are in the order of arrival. */
  @Override
  public Page<ReceivedMail> received(PageRequest page) {
    UUID before = page.after().map(UUID::fromString).orElse(PAST_THE_NEWEST);
    List<ReceivedMail> found =
        sql.list(NEWEST_FIRST, LocalMailbox::receivedMail, before, page.fetch());
    return Page.of(found, page, mail -> mail.id().toString());
  }

  public void forget(String mailbox) {
    sql.change("delete from mail.mailbox where lower(recipient) = ?", mailbox);
  }

  public int forgetBefore(Instant limit, int most) {
    return sql.change(
        """
        delete from mail.mailbox where ctid in (
          select ctid from mail.mailbox where received_at < ? limit ?)\
        """,
        limit,
        most);
  }

  private static ReceivedMail receivedMail(ResultSet row) throws SQLException {
    return new ReceivedMail(
        row.getObject("id", UUID.class),
        row.getString("message_id"),
        row.getString("sender"),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("text_body"),
        Sql.instant(row, "received_at"));
  }
}
