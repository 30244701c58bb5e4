package com.predictiq.acceptance.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What those who play at the same time share: the markets on offer, and when it is to end. */
final class CrashGame {

  /** A market that takes stakes. */
  record Offer(String market, int outcomes) {}

  private static final int MARKETS = 8;
  private static final long MOMENT_MILLIS = 20;

  private final List<Offer> offers = new ArrayList<>();
  private CountDownLatch toAsk = new CountDownLatch(0);
  private boolean dying;

  /** A new round, which is to end after so many more requests. */
  synchronized void begin(int requests) {
    toAsk = new CountDownLatch(requests);
    dying = false;
  }

  /** Waits a moment at most. */
  boolean isAsked() {
    try {
      return latch().await(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private synchronized CountDownLatch latch() {
    return toAsk;
  }

  void asked() {
    latch().countDown();
  }

  /** From now on nobody wonders about what they hear, or do not hear. */
  synchronized void die() {
    dying = true;
  }

  synchronized boolean isDying() {
    return dying;
  }

  synchronized boolean wantsMarkets() {
    return offers.size() < MARKETS;
  }

  synchronized void offer(Offer offer) {
    offers.add(offer);
  }

  synchronized Optional<Offer> any(Random random) {
    return offers.isEmpty()
        ? Optional.empty()
        : Optional.of(offers.get(random.nextInt(offers.size())));
  }

  /** Takes one off the table, for whoever asks to end it. */
  synchronized Optional<Offer> take(Random random) {
    return offers.isEmpty()
        ? Optional.empty()
        : Optional.of(offers.remove(random.nextInt(offers.size())));
  }
}
