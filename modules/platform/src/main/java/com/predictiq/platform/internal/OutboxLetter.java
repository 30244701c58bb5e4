package com.predictiq.platform.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * One event on its way to one reader. Waits, is read, and goes; after too many attempts it is dead
 * and stays until somebody looks at it.
 */
@Entity
@Table(schema = "platform", name = "outbox_letters")
class OutboxLetter {

  @Id private UUID id;

  @Column(nullable = false, updatable = false)
  private String reader;

  @Column(nullable = false, updatable = false)
  private String event;

  @Column(nullable = false, updatable = false)
  private String body;

  @Column(nullable = false)
  private int attempts;

  protected OutboxLetter() {
    // for the mapper
  }

  OutboxLetter(UUID id, String reader, String event, String body) {
    this.id = id;
    this.reader = reader;
    this.event = event;
    this.body = body;
  }

  UUID id() {
    return id;
  }

  String reader() {
    return reader;
  }

  String body() {
    return body;
  }

  int attempts() {
    return attempts;
  }
}
