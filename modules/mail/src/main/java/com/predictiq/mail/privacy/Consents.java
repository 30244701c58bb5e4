package com.predictiq.mail.privacy;

import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.mail.feedback.Pseudonyms;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Who agreed to what, and when: to be shown when somebody asks why they were written to. Under a
 * pseudonym from the beginning, so that it can outlive the address.
 */
@ApplicationScoped
public class Consents {

  /** What is worth keeping. */
  public enum What {
    ASKED,
    CONFIRMED,
    LEFT,
    WAITLISTED,
    EXPORTED,
    ERASED
  }

  private final Sql sql;
  private final TimeOrderedIds ids;
  private final Pseudonyms pseudonyms;

  @Inject
  public Consents(Sql sql, TimeOrderedIds ids, Pseudonyms pseudonyms) {
    this.sql = sql;
    this.ids = ids;
    this.pseudonyms = pseudonyms;
  }

  public void note(String address, What what, Instant now) {
    sql.change(
        "insert into mail.consents (id, address_hash, what, happened_at) values (?, ?, ?, ?)",
        ids.next(),
        pseudonyms.of(address),
        what.name(),
        now);
  }

  public int forgetBefore(Instant limit, int most) {
    return sql.change(
        """
        delete from mail.consents where ctid in (
          select ctid from mail.consents where happened_at < ? limit ?)\
        """,
        limit,
        most);
  }
}
