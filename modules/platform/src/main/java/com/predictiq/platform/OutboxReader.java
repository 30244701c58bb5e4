package com.predictiq.platform;

/**
 * Somebody who must hear of an event. Called in a transaction of its own in which the letter is
 * also marked delivered: what the reader writes to the database happens exactly once.
 */
public interface OutboxReader<E extends Record> {

  /** Stable and unique: a letter is delivered once to each name. */
  String name();

  Class<E> event();

  void read(E event);
}
