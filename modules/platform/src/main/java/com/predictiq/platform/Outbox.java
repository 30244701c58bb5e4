package com.predictiq.platform;

import java.util.List;

/**
 * Tells surely: a letter put in here is committed with the caller's transaction and delivered to
 * every {@link OutboxReader} of its kind afterwards, also when the process dies in between.
 */
public interface Outbox {

  /** Takes part in the caller's transaction. The event is a record of ids, amounts and instants. */
  void add(Record event);

  /** All of them, in their order; in as many statements as one takes. */
  default void addAll(List<? extends Record> events) {
    events.forEach(this::add);
  }

  OutboxState state();

  /** Letters waiting, letters given up, and how long the oldest waits. */
  record OutboxState(long waiting, long dead, long oldestSeconds) {}
}
