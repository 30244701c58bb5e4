package com.predictiq.mail.enquiries;

import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.Enquiries.ContactMessage;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** The waitlist, and letters to the house until they are old. */
@ApplicationScoped
public class EnquiryStore {

  private final Sql sql;
  private final TimeOrderedIds ids;

  @Inject
  public EnquiryStore(Sql sql, TimeOrderedIds ids) {
    this.sql = sql;
    this.ids = ids;
  }

  /** Whether this is news. */
  boolean addToWaitlist(EmailAddress address, String locale, Instant now) {
    return sql.change(
            """
            insert into mail.waitlist (id, email, locale, created_at)
            select ?, ?, ?, ?
             where not exists (select 1 from mail.waitlist where lower(email) = lower(?))
            on conflict (email) do nothing\
            """,
            ids.next(),
            address.value(),
            locale,
            now,
            address.value())
        == 1;
  }

  void add(ContactMessage message, String reference, Instant now) {
    sql.change(
        """
        insert into mail.contact_messages (id, reference, email, name, subject, message, created_at)
        values (?, ?, ?, ?, ?, ?, ?)\
        """,
        ids.next(),
        reference,
        message.from().value(),
        message.name(),
        message.subject(),
        message.text(),
        now);
  }

  void forget(String address) {
    sql.change("delete from mail.waitlist where lower(email) = lower(?)", address);
    sql.change("delete from mail.contact_messages where lower(email) = lower(?)", address);
  }

  public int forgetMessagesBefore(Instant limit, int most) {
    return sql.change(
        """
        delete from mail.contact_messages where ctid in (
          select ctid from mail.contact_messages where created_at < ? limit ?)\
        """,
        limit,
        most);
  }
}
