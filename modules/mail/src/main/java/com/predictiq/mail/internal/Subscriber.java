package com.predictiq.mail.internal;

import com.predictiq.mail.EmailAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody whose address was given for the newsletter. They are asked first, get it once they have
 * said yes themselves, and may leave and come back as often as they like; coming back asks again.
 */
@Entity
@Table(schema = "mail", name = "subscribers")
class Subscriber {

  enum State {
    PENDING,
    CONFIRMED,
    UNSUBSCRIBED
  }

  @Id private UUID id;

  @Column(nullable = false, updatable = false)
  private String email;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private State state;

  @Column(nullable = false)
  private String locale;

  @Column(name = "requested_at", nullable = false)
  private Instant requestedAt;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "unsubscribed_at")
  private Instant unsubscribedAt;

  @Version private long version;

  protected Subscriber() {
    // for the mapper
  }

  /** Whether they have to be asked; somebody who said yes is not asked again. */
  boolean request(String language, Instant now) {
    if (state == State.CONFIRMED) {
      return false;
    }
    state = State.PENDING;
    requestedAt = now;
    locale = language;
    return true;
  }

  /** Whether this was news. */
  boolean confirm(Instant now) {
    if (state != State.PENDING) {
      return false;
    }
    state = State.CONFIRMED;
    confirmedAt = now;
    return true;
  }

  /** Whether this was news. */
  boolean unsubscribe(Instant now) {
    if (state == State.UNSUBSCRIBED) {
      return false;
    }
    state = State.UNSUBSCRIBED;
    unsubscribedAt = now;
    return true;
  }

  boolean canLeave() {
    return state == State.CONFIRMED;
  }

  String locale() {
    return locale;
  }

  UUID id() {
    return id;
  }

  EmailAddress email() {
    return new EmailAddress(email);
  }

  State state() {
    return state;
  }
}
