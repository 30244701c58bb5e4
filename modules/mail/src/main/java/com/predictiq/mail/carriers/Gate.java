package com.predictiq.mail.carriers;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether a provider may be asked now. Its breaker opens when it is not there, or has given no
 * clear answer three times in a row; it stays open for half a minute, longer each time, and then
 * lets one mail try. Its rate holds back what it would refuse: so many a second, with a second's
 * worth saved up.
 */
final class Gate {

  private static final Duration FIRST_REST = Duration.ofSeconds(30);
  private static final Duration LONGEST_REST = Duration.ofMinutes(10);
  private static final Duration LONGEST_WISH = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 5;
  private static final int SILENCES = 3;

  private final int ratePerSecond;
  private int openings;
  private int silences;
  private Instant openUntil = Instant.MIN;
  private double saved;
  private Instant counted = Instant.MIN;

  Gate(int ratePerSecond) {
    this.ratePerSecond = ratePerSecond;
    this.saved = ratePerSecond;
  }

  /** How many mails could go now. */
  synchronized int allowance(Instant now) {
    if (now.isBefore(openUntil)) {
      return 0;
    }
    refill(now);
    return openings > 0 ? Math.min(1, (int) saved) : (int) saved;
  }

  /** Lets one mail through, or none. While the breaker tries, the others wait for how that ends. */
  synchronized boolean enter(Instant now) {
    if (allowance(now) < 1) {
      return false;
    }
    saved--;
    if (openings > 0) {
      openUntil = now.plus(FIRST_REST);
    }
    return true;
  }

  /** A clear answer, be it a no to this mail. */
  synchronized void answered() {
    openings = 0;
    silences = 0;
    openUntil = Instant.MIN;
  }

  /** Nobody was asked after all: who was to try has not tried. */
  synchronized void withdrawn(Instant now) {
    saved++;
    if (openings > 0) {
      openUntil = now;
    }
  }

  synchronized void silent(Instant now) {
    silences++;
    if (silences >= SILENCES) {
      open(now);
    }
  }

  synchronized void away(Instant now) {
    open(now);
  }

  /** It has said itself when to come back. */
  synchronized void awayUntil(Instant until, Instant now) {
    open(now);
    Instant latest = now.plus(LONGEST_WISH);
    openUntil = until.isAfter(latest) ? latest : until;
  }

  synchronized boolean isOpen(Instant now) {
    return now.isBefore(openUntil);
  }

  /** When asking again is worth it. */
  synchronized Instant next(Instant now) {
    return isOpen(now) ? openUntil : now.plusSeconds(1);
  }

  private void open(Instant now) {
    Duration rest = FIRST_REST.multipliedBy(1L << Math.min(openings, MOST_DOUBLINGS));
    openUntil = now.plus(rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest);
    openings++;
  }

  private void refill(Instant now) {
    if (counted.isBefore(now)) {
      if (!counted.equals(Instant.MIN)) {
        double gained = Duration.between(counted, now).toMillis() * ratePerSecond / 1_000.0;
        saved = Math.min(ratePerSecond, saved + gained);
      }
      counted = now;
    }
  }
}
