package com.predictiq.wagers.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Goes through all markets again and again, a bounded part at each look, and never loses sight of
 * those that were found wrong. In a house with some thousands of wagers each look sees everything.
 */
@ApplicationScoped
class Rounds {

  private static final long WAGERS_A_LOOK = 50_000;
  private static final int MARKETS_A_LOOK = 5_000;

  /** What is wrong with each of these markets; those that are not in the answer are as promised. */
  @FunctionalInterface
  interface Check {
    Map<UUID, String> of(Collection<UUID> markets);
  }

  private final RoundStore store;
  private final InstantSource clock;

  @Inject
  Rounds(RoundStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Answers on how many markets the promise is known to be broken. */
  long look(String promise, Check check) {
    see(promise, check, store.inDoubt(promise));
    UUID after = store.after(promise);
    long wagers = 0;
    int markets = 0;
    while (wagers < WAGERS_A_LOOK && markets < MARKETS_A_LOOK) {
      Bite bite = store.next(after);
      if (bite.isEmpty()) {
        after = RoundStore.START;
        break;
      }
      see(promise, check, bite.markets());
      after = bite.last();
      wagers += bite.wagers();
      markets += bite.markets().size();
    }
    store.moveOn(promise, after);
    return store.count(promise);
  }

  /** The same of all markets, from the first to the last. */
  long lookAtAll(String promise, Check check) {
    see(promise, check, store.inDoubt(promise));
    for (Bite bite = store.next(RoundStore.START);
        !bite.isEmpty();
        bite = store.next(bite.last())) {
      see(promise, check, bite.markets());
    }
    return store.count(promise);
  }

  List<String> places(String promise) {
    return store.places(promise);
  }

  private void see(String promise, Check check, List<UUID> markets) {
    if (!markets.isEmpty()) {
      store.write(promise, markets, check.of(markets), clock.instant());
    }
  }
}
