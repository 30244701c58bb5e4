package com.predictiq.chain.contracts;

import com.predictiq.chain.network.Commits;
import com.predictiq.chain.network.Stellar;
import com.predictiq.platform.Bites;
import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;

/** Takes what the contract told until there is nothing more, on one node at a time. */
@ApplicationScoped
class FollowsContract implements Job {

  private static final int PAGES_AT_ONCE = 20;

  private final Contract contract;
  private final BetStore store;
  private final Commits commits;
  private final Stellar stellar;
  private final InstantSource clock;

  @Inject
  FollowsContract(
      Contract contract, BetStore store, Commits commits, Stellar stellar, InstantSource clock) {
    this.contract = contract;
    this.store = store;
    this.commits = commits;
    this.stellar = stellar;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "chain.follows-contract";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  public int run() {
    if (stellar.idle() || !contract.isNamed()) {
      return 0;
    }
    HearsBets bets = new HearsBets(contract.rpc(), store, commits, clock, contract.id());
    try {
      return Bites.takeFrom(PAGES_AT_ONCE, bets::takePage);
    } catch (RpcFailed away) {
      return 0; // told by the servers' own figures; the next round goes on from there
    }
  }
}
