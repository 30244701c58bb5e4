package com.predictiq.wagers.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.members.Conduct;
import com.predictiq.members.Conduct.Bearing;
import com.predictiq.members.MemberId;
import com.predictiq.wagers.PlaceWager;
import com.predictiq.wagers.WagerId;
import com.predictiq.wagers.WagerRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Makes a wager of a stake, given what is on the slate, or refuses it. */
@ApplicationScoped
class JudgesStakes {

  private final StakeRules rules;
  private final Conduct conduct;
  private final TimeOrderedIds ids;

  @Inject
  JudgesStakes(StakeRules rules, Conduct conduct, TimeOrderedIds ids) {
    this.rules = rules;
    this.conduct = conduct;
    this.ids = ids;
  }

  Wager wager(PlaceWager command, Slate slate, Instant now) {
    StakeRules.Admitted admitted =
        rules.admit(command.stake(), command.referrer(), Optional.of(command.member()), now, slate);
    requireConduct(command.member(), admitted.amount(), slate, now);
    Quote quote = quote(admitted, slate.pool(admitted.market(), admitted.outcome()));
    Amount stake = admitted.amount();
    Amount payout = new Amount(stake.asset(), quote.payout(admitted.market().terms()));
    requireCash(slate.cash(command.member(), stake.asset()), stake);
    requirePrice(command, quote, payout);
    return new Wager(
        new WagerId(ids.next()),
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

  static Quote quote(StakeRules.Admitted admitted, Pool pool) {
    try {
      return Quote.of(admitted.market().terms(), pool, admitted.amount().units());
    } catch (ArithmeticException tooMuch) {
      throw new Rejected(WagerRefusal.ARITHMETIC_OVERFLOW, "The pool cannot hold that much more.");
    }
  }

  private void requireConduct(MemberId member, Amount stake, Slate slate, Instant now) {
    Bearing bearing = slate.bearing(member);
    Optional<Rejected> objection =
        bearing.objection().isPresent() || !bearing.limited()
            ? bearing.objection()
            : conduct.objection(member, stake, now);
    if (objection.isPresent()) {
      throw objection.get();
    }
  }

  /** Asked before the price, as callers expect; the ledger asks again when the money moves. */
  private static void requireCash(Amount cash, Amount stake) {
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
}
