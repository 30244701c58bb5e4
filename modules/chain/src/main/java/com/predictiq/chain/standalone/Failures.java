package com.predictiq.chain.standalone;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What can go wrong between somebody and a network, on demand. */
public final class Failures {

  /** One kind of it. */
  public enum Kind {
    /** The server says that it was asked too often. */
    TOO_MANY,
    /** The server is not there for the moment. */
    UNAVAILABLE,
    /** The transaction was included, and the answer is that nobody knows. */
    TIMEOUT_AFTER_INCLUSION,
    /** The transaction was included, and the line went dead. */
    DROPPED_AFTER_INCLUSION,
    /** The transaction never got there, and the answer is that nobody knows. */
    TIMEOUT_BEFORE_INCLUSION,
    /** A page has all it should have, in another order. */
    REORDERED,
    /** The RPC server alone is not there for the moment. */
    RPC_UNAVAILABLE,
    /** The RPC server says, in its own form, that something is wrong with it. */
    RPC_ERROR,
    /** The RPC server's answer is a page for people, with the status of a good one. */
    RPC_PAGE,
    /** The RPC server's answer ends in the middle. */
    RPC_TRUNCATED;

    static Kind parse(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  private final Map<Kind, Integer> waiting = new EnumMap<>(Kind.class);
  private long lag;
  private Duration delay = Duration.ZERO;

  /** So often from now on. */
  public synchronized void next(Kind kind, int times) {
    waiting.put(kind, times);
  }

  /** The server tells of the network as it was so many ledgers ago. */
  public synchronized void lag(long ledgers) {
    lag = ledgers;
  }

  /** How long a transaction waits for its answer, as for a ledger to close. */
  public synchronized void delay(Duration each) {
    delay = each;
  }

  synchronized Duration delay() {
    return delay;
  }

  synchronized long lag() {
    return lag;
  }

  synchronized boolean happens(Kind kind) {
    int left = waiting.getOrDefault(kind, 0);
    if (left > 0) {
      waiting.put(kind, left - 1);
    }
    return left > 0;
  }
}
