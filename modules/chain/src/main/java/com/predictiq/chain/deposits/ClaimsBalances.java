package com.predictiq.chain.deposits;

import com.predictiq.chain.ClaimState;
import com.predictiq.chain.ClaimableBalanceView;
import com.predictiq.chain.ClaimableBalances;
import com.predictiq.chain.network.Commits;
import com.predictiq.chain.network.SentEnvelope;
import com.predictiq.chain.network.Stellar;
import com.predictiq.chain.network.StellarAssets;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.Config;

/** Fetches what was set aside for custody, on one node at a time, and tells of it. */
@ApplicationScoped
class ClaimsBalances implements Job, ClaimableBalances {

  private final Stellar stellar;
  private final StellarAssets assets;
  private final ClaimStore store;
  private final ClaimRules rules;
  private final Commits commits;
  private final InstantSource clock;

  @Inject
  ClaimsBalances(
      Stellar stellar,
      StellarAssets assets,
      ClaimStore store,
      ClaimRules rules,
      Commits commits,
      InstantSource clock) {
    this.stellar = stellar;
    this.assets = assets;
    this.store = store;
    this.rules = rules;
    this.commits = commits;
    this.clock = clock;
  }

  @Produces
  @Singleton
  static ClaimRules rules(Config config) {
    return ClaimRules.from(config);
  }

  @Override
  public String name() {
    return "chain.claims-balances";
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
    return new Claimer(stellar.watch(), stellar.custody(), store, assets, rules, commits, clock)
        .claim();
  }

  @Override
  public Page<ClaimableBalanceView> all(PageRequest page) {
    return Page.of(commits.call(() -> store.all(page)), page, one -> Long.toString(one.operation()))
        .map(this::view);
  }

  private static boolean asked(Claim one) {
    return one.state() == ClaimState.SENT || one.state() == ClaimState.CLAIMED;
  }

  private ClaimableBalanceView view(Claim one) {
    return new ClaimableBalanceView(
        one.balance(),
        one.operation(),
        one.transaction(),
        one.sender(),
        assets.ofName(one.asset()).map(Asset::code).orElse(one.asset()),
        DepositDesk.asText(one.units()),
        one.memo(),
        one.state(),
        one.reason(),
        one.dueAt(),
        one.envelope().filter(sent -> asked(one)).map(SentEnvelope::hash),
        one.happenedAt());
  }
}
