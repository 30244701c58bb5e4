package com.predictiq.chain.contracts;

import com.predictiq.chain.TransactionState;
import com.predictiq.chain.network.Commits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks what became of watched transactions, the one that waited longest first. */
final class AsksForTransactions {

  static final int BITE = 20;

  private static final Duration BETWEEN = Duration.ofSeconds(4);
  private static final Duration KEPT = Duration.ofDays(1);

  private final Contract contract;
  private final WatchStore store;
  private final Commits commits;
  private final InstantSource clock;

  AsksForTransactions(Contract contract, WatchStore store, Commits commits, InstantSource clock) {
    this.contract = contract;
    this.store = store;
    this.commits = commits;
    this.clock = clock;
  }

  /** How many it asked for; empty when none is due. What was learnt before a failure is kept. */
  Optional<Integer> bite() {
    Instant now = clock.instant();
    List<String> due = commits.call(() -> store.due(now.minus(BETWEEN), BITE));
    List<String> asked = new ArrayList<>();
    Map<String, WatchStore.Ended> ended = new HashMap<>();
    try {
      for (String hash : due) {
        SorobanRpc.Included found = contract.rpc().transaction(hash).value();
        asked.add(hash);
        if (found.state() != TransactionState.PENDING) {
          ended.put(hash, new WatchStore.Ended(found.state(), found.ledger().orElseThrow()));
        }
      }
    } finally {
      commits.run(() -> store.asked(asked, ended, now));
    }
    return due.size() < BITE ? Optional.empty() : Optional.of(due.size());
  }

  /** Ends what nobody includes any more, and forgets what ended a day ago. */
  int tidy() {
    Instant now = clock.instant();
    return commits.call(() -> store.expire(now, now.minus(KEPT)) + store.forget(now.minus(KEPT)));
  }
}
