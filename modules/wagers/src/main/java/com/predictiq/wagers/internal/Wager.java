package com.predictiq.wagers.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferKind;
import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import com.predictiq.wagers.WagerId;
import com.predictiq.wagers.WagerPlaced;
import com.predictiq.wagers.WagerView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A stake as it is accepted: the member's cash goes to the outcome's escrow, less the fee, which
 * waits until the market has ended. A referrer's reward is part of the fee. Once written, nothing
 * in a wager changes.
 */
record Wager(
    WagerId id,
    MemberId member,
    MarketId market,
    int outcome,
    Quote quote,
    long winningsRate,
    Amount stake,
    Amount payout,
    Optional<String> clientOrderId,
    Optional<MemberId> referrer,
    Instant placedAt) {

  private static final TransferKind KIND = new TransferKind("wager");

  /** The money side of it, balanced. */
  Transfer transfer() {
    AccountRef cash = AccountRef.cash(member.value(), stake.asset());
    UUID about = market.value();
    List<Posting> postings = new ArrayList<>();
    postings.add(
        new Posting(cash, AccountRef.escrow(about, outcome, stake.asset()), units(quote.net())));
    long reward = reward();
    if (quote.fee() > reward) {
      AccountRef fees = AccountRef.pendingFee(about, stake.asset());
      postings.add(new Posting(cash, fees, units(quote.fee() - reward)));
    }
    if (reward > 0) {
      AccountRef rewards =
          AccountRef.pendingReferral(about, referrer.orElseThrow().value(), stake.asset());
      postings.add(new Posting(cash, rewards, units(reward)));
    }
    return new Transfer(KIND, id.toString(), "wager:" + id, postings);
  }

  WagerPlaced placed() {
    return new WagerPlaced(
        id.value(),
        member.value(),
        market.value(),
        outcome,
        stake.asset().code(),
        quote.stake(),
        quote.fee(),
        placedAt);
  }

  WagerView view() {
    return new WagerView(
        id,
        member,
        market,
        outcome,
        stake,
        units(quote.fee()),
        units(quote.net()),
        quote.before().probability(),
        quote.after().probability(),
        payout,
        clientOrderId,
        referrer,
        placedAt);
  }

  long reward() {
    return referrer.isPresent() ? Fee.referral(quote.fee()) : 0;
  }

  private Amount units(long units) {
    return new Amount(stake.asset(), units);
  }
}
