package com.predictiq.mail.internal;

import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.mail.EmailAddress;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Subscribers, one for each address. Whoever takes one holds it until the transaction ends. */
@ApplicationScoped
class SubscriberStore {

  @PersistenceContext(unitName = "mail")
  private EntityManager subscribers;

  private final Sql sql;
  private final TimeOrderedIds ids;

  @Inject
  SubscriberStore(Sql sql, TimeOrderedIds ids) {
    this.sql = sql;
    this.ids = ids;
  }

  SubscriberStore(EntityManager subscribers, Sql sql, TimeOrderedIds ids) {
    this(sql, ids);
    this.subscribers = subscribers;
  }

  /**
   * The subscriber of this address, new if need be. Inserted past the mapper, because two requests
   * for one address may come together and the second must find the first one's row, not fail.
   */
  Subscriber of(EmailAddress address, Instant now) {
    sql.change(
        """
        insert into mail.subscribers (id, email, state, requested_at)
        values (?, ?, 'PENDING', ?)
        on conflict (email) do nothing\
        """,
        ids.next(),
        address.value(),
        now);
    return subscribers
        .createQuery("select s from Subscriber s where s.email = :email", Subscriber.class)
        .setParameter("email", address.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getSingleResult();
  }

  /** With the links they were given; a mailbox may have subscribed in more than one spelling. */
  void forget(String mailbox) {
    sql.change("delete from mail.subscribers where lower(email) = ?", mailbox);
  }

  /** Somebody who was asked and never said yes is nobody we may know for long. */
  int forgetUnconfirmedBefore(Instant limit, int most) {
    return sql.change(
        """
        delete from mail.subscribers where ctid in (
          select ctid from mail.subscribers where state = 'PENDING' and requested_at < ? limit ?)\
        """,
        limit,
        most);
  }

  /** Empty when they were forgotten meanwhile. */
  Optional<Subscriber> of(UUID id) {
    return Optional.ofNullable(
        subscribers.find(Subscriber.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The mailbox's subscriber, however it was spelled; of several the one that asked last. */
  Optional<Subscriber> find(EmailAddress address) {
    return subscribers
        .createQuery(
            "select s from Subscriber s where lower(s.email) = lower(:email)"
                + " order by s.requestedAt desc",
            Subscriber.class)
        .setParameter("email", address.value())
        .setMaxResults(1)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }
}
