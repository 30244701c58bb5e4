package com.predictiq.wagers.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Ledger;
import com.predictiq.markets.TradingTally;
import com.predictiq.members.Conduct;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Outbox;
import com.predictiq.platform.SafetySwitch;
import com.predictiq.wagers.PlaceWager;
import com.predictiq.wagers.WagerId;
import com.predictiq.wagers.WagerRefusal;
import com.predictiq.wagers.Wagers.Placed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Places a stake: key, turn, rules, money, pool and letter in one transaction, or none of it. */
@ApplicationScoped
@Transactional
class PlacesStakes {

  private final StakeKeys keys;
  private final SafetySwitch safety;
  private final StakeRules rules;
  private final Conduct conduct;
  private final PoolStore pools;
  private final WagerStore wagers;
  private final Ledger ledger;
  private final TradingTally tally;
  private final Outbox outbox;
  private final TimeOrderedIds ids;
  private final InstantSource clock;

  @Inject
  PlacesStakes(
      StakeKeys keys,
      SafetySwitch safety,
      StakeRules rules,
      Conduct conduct,
      PoolStore pools,
      WagerStore wagers,
      Ledger ledger,
      TradingTally tally,
      Outbox outbox,
      TimeOrderedIds ids,
      InstantSource clock) {
    this.keys = keys;
    this.safety = safety;
    this.rules = rules;
    this.conduct = conduct;
    this.pools = pools;
    this.wagers = wagers;
    this.ledger = ledger;
    this.tally = tally;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /** What was placed before is told again also while the house is paused: it moves nothing. */
  Placed place(PlaceWager command) {
    WagerId id = new WagerId(ids.next());
    Optional<WagerId> before = keys.claim(command, id);
    if (before.isPresent()) {
      return new Placed(wagers.find(before.get()).orElseThrow(), true);
    }
    safety.requireOpen();
    requireFreeOrderId(command);
    pools.takeTurn(command.stake().market());
    Wager wager = admit(id, command);
    ledger.post(wager.transfer());
    if (!wagers.add(wager)) {
      throw orderIdTaken();
    }
    tally.staked(wager.market(), wager.stake(), wager.placedAt());
    outbox.add(wager.placed());
    return new Placed(wager.view(), false);
  }

  static Quote quote(StakeRules.Admitted admitted, List<PoolStore.Standing> standings) {
    int outcomes = admitted.market().outcomes().size();
    try {
      Pool pool = PoolStore.pool(standings, admitted.outcome(), outcomes);
      return Quote.of(admitted.market().terms(), pool, admitted.amount().units());
    } catch (ArithmeticException tooMuch) {
      throw new Rejected(WagerRefusal.ARITHMETIC_OVERFLOW, "The pool cannot hold that much more.");
    }
  }

  /**
   * The time is taken in turn, so that a market's wagers are placed in the order of their times; so
   * is the market, which may have ended while this stake waited.
   */
  private Wager admit(WagerId id, PlaceWager command) {
    Instant now = clock.instant();
    StakeRules.Admitted admitted =
        rules.admit(command.stake(), command.referrer(), Optional.of(command.member()), now);
    conduct.requireMayStake(command.member(), admitted.amount(), now);
    Quote quote = quote(admitted, pools.standings(admitted.market().id()));
    Amount stake = admitted.amount();
    Amount payout = new Amount(stake.asset(), quote.payout(admitted.market().terms()));
    requireCash(command, stake);
    requirePrice(command, quote, payout);
    return new Wager(
        id,
        command.member(),
        admitted.market().id(),
        admitted.outcome(),
        quote,
        new Fee(admitted.market().terms()).winningsRate(),
        stake,
        payout,
        command.clientOrderId(),
        command.referrer().flatMap(MemberId::parse),
        now);
  }

  private void requireFreeOrderId(PlaceWager command) {
    if (command
        .clientOrderId()
        .flatMap(order -> wagers.findByOrder(order, command.member()))
        .isPresent()) {
      throw orderIdTaken();
    }
  }

  /** Asked before the price, as callers expect; the ledger asks again when the money moves. */
  private void requireCash(PlaceWager command, Amount stake) {
    Amount cash = ledger.balance(AccountRef.cash(command.member().value(), stake.asset()));
    if (cash.compareTo(stake) < 0) {
      throw new Rejected(
          WagerRefusal.INSUFFICIENT_BALANCE, "There are " + cash + ", the stake is " + stake + ".");
    }
  }

  private static void requirePrice(PlaceWager command, Quote quote, Amount payout) {
    Asset asset = payout.asset();
    Optional<Amount> least =
        command.guard().minPayout().map(text -> StakeRules.amount(text, asset));
    if (!command.guard().takes(least, payout, quote.after().probability())) {
      throw new Rejected(
          WagerRefusal.PRICE_MOVED,
          "The payout would be "
              + payout
              + " at a probability of "
              + quote.after().probability()
              + ".");
    }
  }

  private static Rejected orderIdTaken() {
    return new Rejected(
        WagerRefusal.CLIENT_ORDER_ID_TAKEN, "Look it up with ?client_order_id=, or take another.");
  }
}
