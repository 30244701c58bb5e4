package com.predictiq.mail.internal;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failed attempt: half a minute, doubled each time, six hours at most, and
 * up to a fifth more or less by chance so that mails that failed together do not come back so.
 */
record Backoff(RandomGenerator chance) {

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final int MOST_DOUBLINGS = 20;
  private static final double SPREAD = 0.2;

  Duration after(int attempts) {
    Duration wait = FIRST.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
    Duration capped = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    double factor = 1 - SPREAD + 2 * SPREAD * chance.nextDouble();
    return Duration.ofMillis(Math.round(capped.toMillis() * factor));
  }
}
