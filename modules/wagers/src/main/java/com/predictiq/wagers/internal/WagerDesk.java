package com.predictiq.wagers.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketPool;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.Markets;
import com.predictiq.members.MemberId;
import com.predictiq.wagers.OutcomeView;
import com.predictiq.wagers.PlaceWager;
import com.predictiq.wagers.PositionView;
import com.predictiq.wagers.QuoteView;
import com.predictiq.wagers.Stake;
import com.predictiq.wagers.TapeLine;
import com.predictiq.wagers.WagerId;
import com.predictiq.wagers.WagerView;
import com.predictiq.wagers.Wagers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Answers what a stake would be and what stakes there are; placing is done next door. */
@ApplicationScoped
@Transactional
class WagerDesk implements Wagers {

  private final StakeRules rules;
  private final PlacesStakes places;
  private final WagerStore wagers;
  private final PoolStore pools;
  private final Markets markets;
  private final Counter counter;
  private final TransactionSynchronizationRegistry transaction;
  private final InstantSource clock;

  @Inject
  WagerDesk(
      StakeRules rules,
      PlacesStakes places,
      WagerStore wagers,
      PoolStore pools,
      Markets markets,
      Counter counter,
      TransactionSynchronizationRegistry transaction,
      InstantSource clock) {
    this.rules = rules;
    this.places = places;
    this.wagers = wagers;
    this.pools = pools;
    this.markets = markets;
    this.counter = counter;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public QuoteView quote(Stake stake) {
    StakeRules.Admitted admitted = rules.admit(stake, clock.instant());
    MarketView market = admitted.market();
    Quote quote =
        JudgesStakes.quote(
            admitted,
            PoolStore.pool(
                pools.standings(market.id()), admitted.outcome(), market.outcomes().size()));
    Amount amount = admitted.amount();
    return new QuoteView(
        market.id(),
        stake.outcome(),
        amount,
        new Amount(amount.asset(), quote.fee()),
        new Amount(amount.asset(), quote.net()),
        quote.before().probability(),
        quote.after().probability(),
        new Amount(amount.asset(), quote.payout(market.terms())),
        quote.after().oneSided());
  }

  /** Somebody who stakes as part of more has to have it in the transaction of all that. */
  @Override
  @Transactional(Transactional.TxType.SUPPORTS)
  public Placed place(PlaceWager command) {
    return transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION
        ? counter.place(command)
        : places.place(command);
  }

  @Override
  @Transactional(Transactional.TxType.NEVER)
  public List<Reply> placeEach(List<PlaceWager> commands) {
    return counter.placeEach(commands);
  }

  @Override
  public Optional<WagerView> find(WagerId wager, MemberId by) {
    return wagers.find(wager).filter(view -> view.member().equals(by));
  }

  @Override
  public Optional<WagerView> findByOrder(String clientOrderId, MemberId by) {
    return wagers.findByOrder(clientOrderId, by);
  }

  @Override
  public Page<WagerView> of(MemberId member, Optional<MarketId> market, PageRequest request) {
    return wagers.of(member, market, request);
  }

  @Override
  public Page<PositionView> positions(MemberId member, PageRequest request) {
    return pools.positions(member, request);
  }

  @Override
  public Page<TapeLine> tape(MarketId market, PageRequest request) {
    known(market);
    return wagers.tape(market, request);
  }

  @Override
  public OutcomeView outcome(MarketId id, int outcome) {
    MarketView market = known(id);
    StakeRules.requireOutcome(market, outcome);
    List<PoolStore.Standing> standings = pools.standings(id);
    Amount nothing = Amount.zero(market.terms().asset());
    PoolStore.Standing here =
        standings.stream()
            .filter(standing -> standing.pool().outcome() == outcome)
            .findFirst()
            .orElse(new PoolStore.Standing(id, new MarketPool(outcome, nothing, nothing, 0), 0));
    return new OutcomeView(
        id,
        outcome,
        market.outcomes().get(outcome),
        here.pool().gross(),
        here.pool().net(),
        here.pool().bettors(),
        here.wagers(),
        PoolStore.pool(standings, outcome, market.outcomes().size()).probability());
  }

  private MarketView known(MarketId id) {
    return markets
        .find(id)
        .filter(market -> !market.isPrivate())
        .orElseThrow(() -> StakeRules.unknown(id));
  }
}
