package com.predictiq.chain.contracts;

import com.predictiq.chain.ChainRefusal;
import com.predictiq.chain.WatchedTransaction;
import com.predictiq.chain.WatchedTransactions;
import com.predictiq.chain.network.Stellar;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Takes in what members wait for. A member who has as many as one may loses the oldest that has
 * ended; a list that is full turns everybody away alike until something has ended or expired.
 */
@ApplicationScoped
@Transactional
class WatchDesk implements WatchedTransactions {

  private final WatchStore store;
  private final WatchRules rules;
  private final Stellar stellar;
  private final InstantSource clock;

  @Inject
  WatchDesk(WatchStore store, WatchRules rules, Stellar stellar, InstantSource clock) {
    this.store = store;
    this.rules = rules;
    this.stellar = stellar;
    this.clock = clock;
  }

  @Override
  public List<WatchedTransaction> of(MemberId member) {
    return store.of(member);
  }

  @Override
  public WatchedTransaction watch(MemberId member, String hash) {
    stellar.requireOn();
    Asked.hash(hash);
    store.lock();
    List<WatchedTransaction> own = store.of(member);
    Optional<WatchedTransaction> known =
        own.stream().filter(one -> one.hash().equals(hash)).findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    if (own.size() >= rules.perMember() && store.removeOldestEnded(member) == 0) {
      throw new Rejected(
          ChainRefusal.CHAIN_WATCH_LIST_FULL, "You wait for " + own.size() + " already.");
    }
    if (store.count() >= rules.most()) {
      throw new Rejected(
          ChainRefusal.CHAIN_WATCHES_EXHAUSTED, "All of " + rules.most() + " places are taken.");
    }
    Instant now = clock.instant();
    store.add(member, hash, now, now.plus(rules.life()));
    return store.of(member).stream()
        .filter(one -> one.hash().equals(hash))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void forget(MemberId member, String hash) {
    Asked.hash(hash);
    if (store.remove(member, hash) == 0) {
      throw new Rejected(ChainRefusal.CHAIN_NOT_WATCHED, "You do not wait for it.");
    }
  }
}
