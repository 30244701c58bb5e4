package com.predictiq.chain.withdrawals;

import com.predictiq.chain.network.Commits;
import com.predictiq.chain.network.Stellar;
import com.predictiq.chain.network.StellarAssets;
import com.predictiq.platform.Breaker;
import com.predictiq.platform.Job;
import com.predictiq.platform.Operation;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.Config;

/**
 * Follows what was signed, also while withdrawals are stopped by name; signs only when they are
 * not.
 */
@ApplicationScoped
class PaysWithdrawals implements Job {

  private final Stellar stellar;
  private final StellarAssets assets;
  private final Cashier.Till till;
  private final Breaker breaker;
  private final InstantSource clock;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService threads;

  @Inject
  PaysWithdrawals(
      Stellar stellar,
      StellarAssets assets,
      Cashier.Till till,
      Breaker breaker,
      InstantSource clock) {
    this.stellar = stellar;
    this.assets = assets;
    this.till = till;
    this.breaker = breaker;
    this.clock = clock;
  }

  @Produces
  @Singleton
  static WithdrawalRules rules(Config config) {
    return WithdrawalRules.from(config);
  }

  @Produces
  @Singleton
  static Cashier.Till till(
      WithdrawalStore store,
      ChannelStore channels,
      WithdrawalBooks books,
      WithdrawalRules rules,
      Commits commits) {
    return new Cashier.Till(store, channels, books, rules, commits);
  }

  @Override
  public String name() {
    return "chain.pays-withdrawals";
  }

  @Override
  public Duration every() {
    return stellar.config().watchInterval();
  }

  @Override
  public int run() {
    if (stellar.idle()) {
      return 0;
    }
    Hands hands = new Hands(threads, stellar.config().channels());
    Cashier cashier = new Cashier(stellar.watch(), stellar.custody(), assets, till, hands, clock);
    int ended = cashier.followSent();
    if (stopped()) {
      return ended;
    }
    return ended + cashier.signDue() + cashier.followSent();
  }

  private boolean stopped() {
    return breaker.stops().stream().anyMatch(one -> one.operation() == Operation.WITHDRAWALS);
  }
}
