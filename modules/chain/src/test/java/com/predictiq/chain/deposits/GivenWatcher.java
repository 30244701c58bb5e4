package com.predictiq.chain.deposits;

import com.predictiq.chain.ClaimableBalanceView;
import com.predictiq.chain.Deposits;
import com.predictiq.chain.GivenBooks;
import com.predictiq.chain.network.ChainWatch;
import com.predictiq.chain.network.Commits;
import com.predictiq.chain.network.Stellar;
import com.predictiq.chain.network.StellarAssets;
import com.predictiq.kernel.PageRequest;
import com.predictiq.members.MemberId;
import com.predictiq.testkit.TestConfig;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The watcher of deposits, for tests of other packages. */
public final class GivenWatcher {

  private final GivenBooks books;
  private final Stellar stellar;
  private final DepositStore store;
  private final ClaimStore claims;
  private final StellarAssets assets;
  private final InstantSource clock;

  public GivenWatcher(
      GivenBooks books, Stellar stellar, StellarAssets assets, InstantSource clock) {
    this.books = books;
    this.stellar = stellar;
    this.assets = assets;
    this.clock = clock;
    this.store = new DepositStore(books.sql);
    this.claims = new ClaimStore(books.sql);
  }

  private CreditsDeposits credits() {
    return new CreditsDeposits(
        store, claims, assets, books.directory(), books.ledger, books.outbox(), clock);
  }

  public Deposits desk() {
    return new DepositDesk(
        stellar,
        assets,
        store,
        new Positions(books.sql),
        credits(),
        books.directory(),
        books.event(),
        clock);
  }

  public int take(ChainWatch watch, Commits commits) {
    return new TakesPayments(
            watch,
            stellar.custody(),
            new Positions(books.sql),
            credits(),
            commits,
            clock,
            1,
            head -> {})
        .takePage();
  }

  public int claim(ChainWatch watch, Commits commits) {
    return new Claimer(
            watch,
            stellar.custody(),
            claims,
            assets,
            ClaimRules.from(TestConfig.defaults()),
            commits,
            clock)
        .claim();
  }

  public List<ClaimableBalanceView> claimable(Commits commits) {
    return new ClaimsBalances(
            stellar, assets, claims, ClaimRules.from(TestConfig.defaults()), commits, clock)
        .all(new PageRequest(100, Optional.empty()))
        .items();
  }

  public String memo(MemberId member) {
    return store.memoOf(member).text();
  }
}
