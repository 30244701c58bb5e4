package com.predictiq.chain.reconciliation;

import com.predictiq.chain.ReconciliationView;
import com.predictiq.chain.Reconciliations;
import com.predictiq.chain.UnexplainedDeparture;
import com.predictiq.chain.network.Commits;
import com.predictiq.chain.network.Stellar;
import com.predictiq.chain.network.StellarAssets;
import com.predictiq.kernel.Asset;
import com.predictiq.platform.Breaker;
import com.predictiq.platform.Job;
import com.predictiq.platform.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Compares every half minute. Something alarming that was not known the time before stops
 * withdrawals by name; an operator who has found the reason lets them go on, and is not overruled
 * until there is more to know.
 */
@ApplicationScoped
class ReconcilesCustody implements Job, Reconciliations {

  private static final Logger LOG = Logger.getLogger("predictiq.chain");
  private static final String BY = "reconciliation";

  private final Stellar stellar;
  private final StellarAssets assets;
  private final ComparisonStore store;
  private final Breaker breaker;
  private final Commits commits;
  private final InstantSource clock;

  @Inject
  ReconcilesCustody(
      Stellar stellar,
      StellarAssets assets,
      ComparisonStore store,
      Breaker breaker,
      Commits commits,
      InstantSource clock) {
    this.stellar = stellar;
    this.assets = assets;
    this.store = store;
    this.breaker = breaker;
    this.commits = commits;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "chain.reconciles-custody";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(30);
  }

  @Override
  public int run() {
    if (stellar.idle()) {
      return 0;
    }
    Comparison comparison =
        new Comparison(stellar.watch(), stellar.custody(), store, assets, commits, clock);
    int compared = 0;
    for (Asset asset : assets.all()) {
      Optional<ReconciliationView> found = comparison.of(asset);
      found.ifPresent(one -> commits.run(() -> judge(one)));
      compared += found.isPresent() ? 1 : 0;
    }
    return compared;
  }

  private void judge(ReconciliationView now) {
    boolean news =
        store.latest(now.onChain().asset()).filter(before -> same(before, now)).isEmpty();
    store.keep(now);
    if (now.alarming() && news) {
      String words = words(now);
      LOG.log(Level.SEVERE, "Custody and books: {0}", words);
      breaker.stop(Operation.WITHDRAWALS, words, BY);
    }
  }

  /** The difference itself, however the sums around it have moved. */
  private static boolean same(ReconciliationView before, ReconciliationView now) {
    return before.onChain().minus(before.expected()).equals(now.onChain().minus(now.expected()))
        && before.owed().minus(before.booked()).equals(now.owed().minus(now.booked()))
        && before.unexplained() == now.unexplained();
  }

  private String words(ReconciliationView now) {
    String where =
        store.unexplained().stream()
            .limit(3)
            .map(UnexplainedDeparture::transaction)
            .reduce("", (all, hash) -> all + " " + hash);
    return "custody has "
        + now.onChain()
        + " where "
        + now.expected()
        + " came and stayed; the books owe "
        + now.owed()
        + " and know of "
        + now.booked()
        + "; unexplained payments: "
        + now.unexplained()
        + where;
  }

  @Override
  public List<ReconciliationView> latest() {
    return assets.all().stream().flatMap(one -> store.latest(one).stream()).toList();
  }

  @Override
  public List<UnexplainedDeparture> unexplained() {
    return store.unexplained();
  }
}
