package com.predictiq.chain.contracts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The furthest ledger that any server told of, and when that was. A network closes a ledger every
 * few seconds, so an answer from long before it is stale, and so is every answer when it stands.
 */
final class HeadSeen {

  private static final Duration BETWEEN_LEDGERS = Duration.ofSeconds(5);

  private final Duration staleAfter;
  private final InstantSource clock;
  private long furthest;
  private Instant since = Instant.MIN;

  HeadSeen(Duration staleAfter, InstantSource clock) {
    this.staleAfter = staleAfter;
    this.clock = clock;
  }

  /** Notes how far its server was; whether that is longer ago than an answer should be. */
  synchronized boolean stale(Answered<?> answered) {
    Instant now = clock.instant();
    if (answered.ledger() > furthest) {
      furthest = answered.ledger();
      since = now;
    }
    long behind = furthest - answered.ledger();
    return behind > staleAfter.dividedBy(BETWEEN_LEDGERS)
        || since.plus(staleAfter).isBefore(now)
        || answered.closedAt().filter(closed -> closed.plus(staleAfter).isBefore(now)).isPresent();
  }
}
