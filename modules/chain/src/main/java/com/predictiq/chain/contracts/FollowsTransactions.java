package com.predictiq.chain.contracts;

import com.predictiq.chain.network.Commits;
import com.predictiq.chain.network.Stellar;
import com.predictiq.platform.Bites;
import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Looks for what members wait for, a bite at a time, on one node at a time. */
@ApplicationScoped
class FollowsTransactions implements Job {

  private static final int BITES = 10;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Contract contract;
  private final WatchStore store;
  private final Commits commits;
  private final Stellar stellar;
  private final InstantSource clock;
  private volatile Instant tidyAt = Instant.MIN;

  @Inject
  FollowsTransactions(
      Contract contract, WatchStore store, Commits commits, Stellar stellar, InstantSource clock) {
    this.contract = contract;
    this.store = store;
    this.commits = commits;
    this.stellar = stellar;
    this.clock = clock;
  }

  /** Each minute is soon enough for what takes half an hour. */
  private int tidied(AsksForTransactions asks) {
    Instant now = clock.instant();
    if (now.isBefore(tidyAt)) {
      return 0;
    }
    tidyAt = now.plus(MINUTE);
    return asks.tidy();
  }

  @Override
  public String name() {
    return "chain.follows-transactions";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(2);
  }

  @Override
  public int run() {
    if (stellar.config().off() || !contract.hasServer()) {
      return 0;
    }
    AsksForTransactions asks = new AsksForTransactions(contract, store, commits, clock);
    int ended = tidied(asks);
    try {
      return stellar.idle() ? ended : ended + Bites.takeFrom(BITES, asks::bite);
    } catch (RpcFailed away) {
      return ended; // told by the servers' own figures; the next round asks again
    }
  }
}
