package com.predictiq.chain.reconciliation;

import com.predictiq.chain.ReconciliationView;
import com.predictiq.chain.network.AccountState;
import com.predictiq.chain.network.ChainWatch;
import com.predictiq.chain.network.Commits;
import com.predictiq.chain.network.Custody;
import com.predictiq.chain.network.Payment;
import com.predictiq.chain.network.PaymentPage;
import com.predictiq.chain.network.StellarAssets;
import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Compares what custody has with all that came and went. What lies between our cursor and the
 * moment of the balance is asked for and added, so that the two sides are of one moment and must be
 * equal.
 */
final class Comparison {

  private static final int MOST = 200;

  private final ChainWatch watch;
  private final Custody custody;
  private final ComparisonStore store;
  private final StellarAssets assets;
  private final Commits commits;
  private final InstantSource clock;

  Comparison(
      ChainWatch watch,
      Custody custody,
      ComparisonStore store,
      StellarAssets assets,
      Commits commits,
      InstantSource clock) {
    this.watch = watch;
    this.custody = custody;
    this.store = store;
    this.assets = assets;
    this.commits = commits;
    this.clock = clock;
  }

  /** Empty when the two cannot be brought to one moment: then the next time may. */
  Optional<ReconciliationView> of(Asset asset) {
    Optional<AccountState> state = watch.account(custody.address());
    if (state.isEmpty() || state.get().asOfLedger() == 0) {
      return Optional.empty();
    }
    long moment = state.get().asOfLedger();
    ComparisonStore.Sums sums = commits.call(() -> store.sums(asset));
    if (Payment.ledgerOf(sums.position()) > moment) {
      return Optional.empty();
    }
    PaymentPage since = watch.paymentsAfter(custody.address(), sums.position(), MOST);
    if (since.completeTo() < moment) {
      return Optional.empty();
    }
    String name = assets.name(asset);
    long expected =
        sums.came()
            - sums.gone()
            + since.payments().stream()
                .filter(one -> one.ledger() <= moment && one.asset().equals(name))
                .mapToLong(this::change)
                .sum();
    long onChain = state.get().balances().getOrDefault(name, 0L);
    return Optional.of(
        new ReconciliationView(
            new Amount(asset, onChain),
            new Amount(asset, expected),
            new Amount(asset, sums.owed()),
            new Amount(asset, sums.booked()),
            sums.unexplained(),
            moment,
            clock.instant()));
  }

  private long change(Payment one) {
    boolean in = one.to().equals(custody.address());
    boolean out = one.from().equals(custody.address());
    return (in ? one.units() : 0) - (out ? one.units() : 0);
  }
}
